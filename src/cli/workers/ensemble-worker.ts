// A worker thread of an ensemble: reads country and systems once, then runs one draw after the other as it is told.
import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import { Fault } from "../../base/fault.js";
import type { EnsembleSpec } from "../../lab/ensemble-spec.js";
import { pairedDraw, type Subject } from "../../lab/paired-draw.js";
import { ensembleSubject } from "../subjects.js";
import type { WorkerAnswer } from "./worker-answer.js";

if (parentPort !== null) serve(parentPort, workerData as EnsembleSpec);

/** Answers every seed with its draw, or with what went wrong. */
function serve(port: MessagePort, spec: EnsembleSpec): void {
  let subject: Subject | undefined;
  port.on("message", (seed: number) => {
    try {
      subject ??= ensembleSubject(spec);
      const draw = pairedDraw(spec, subject, seed);
      const buffers = Object.values(draw.runs).map(({ values }) => values.buffer as ArrayBuffer);
      port.postMessage({ status: "drawn", draw } satisfies WorkerAnswer, buffers);
    } catch (error) {
      port.postMessage(failure(error));
    }
  });
}

function failure(error: unknown): WorkerAnswer {
  if (error instanceof Fault) return { status: "fault", faults: error.faults };
  return { status: "failed", message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
