// What a worker of an ensemble says for each seed it was given.
import type { FaultItem } from "../../base/fault.js";
import type { PairedDraw } from "../../lab/paired-draw.js";

export type WorkerAnswer =
  | { readonly status: "drawn"; readonly draw: PairedDraw }
  | { readonly status: "fault"; readonly faults: readonly FaultItem[] }
  | { readonly status: "failed"; readonly message: string };
