// Other programs that a bench measures in the same run, where they are installed: glpsol, clp, and python3 with scipy (HiGHS) or numpy.
// Each is one process on one thread; what counts is its processor time, so that waiting for a core does not.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeMps } from "../dist/lp/index.js";

const MOST_SECONDS = 120;

/** Processor seconds of this process for a call, and what it returned. */
export function ownSeconds(call) {
  const start = process.cpuUsage();
  const result = call();
  const { user, system } = process.cpuUsage(start);
  return { result, seconds: (user + system) / 1e6 };
}

/** What each peer takes to solve a programme: `[{ name, seconds, objective }]`; without its seconds where a peer was stopped. */
export function solvedByPeers(programme) {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const mps = join(folder, "plan.mps");
    writeFileSync(mps, writeMps(programme));
    return [
      ...native(mps, {
        name: "glpsol",
        args: ["--freemps", mps],
        objective: /Objective:.*?= *([-+\d.e]+)|obj = +([-+\d.e]+)/g,
      }),
      ...native(mps, {
        name: "glpsol --interior",
        args: ["--interior", "--freemps", mps],
        objective: /obj = +([-+\d.e]+)/g,
      }),
      ...native(mps, { name: "clp", args: [mps, "-dualsimplex"], objective: /objective (?:value )?([-+\d.e]+)/gi }),
      ...inPython("highs-peer.py", { folder, files: matrixFiles(programme), args: ["ipm", "ds"] }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The middle of three dense solves of x = A x + f by numpy on one thread, in seconds; empty without numpy. */
export function denseByNumpy(values, size) {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    return inPython("numpy-peer.py", { folder, files: { "a.f64": values }, args: [String(size)] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function native(mps, { name, args, objective }) {
  const [program] = name.split(" ");
  if (spawnSync(program, ["--version"], { stdio: "ignore" }).error !== undefined) return [];
  const timed = existsSync("/usr/bin/time") ? ["/usr/bin/time", "-f", "cpu %U %S"] : ["env"];
  const from = performance.now();
  const run = spawnSync(timed[0], [...timed.slice(1), program, ...args], {
    encoding: "utf8",
    timeout: MOST_SECONDS * 1000,
    env: { ...process.env, OMP_NUM_THREADS: "1" },
  });
  if (run.error !== undefined) return [{ name, objective: `not done in ${MOST_SECONDS} s` }];
  const cpu = /cpu ([\d.]+) ([\d.]+)/.exec(run.stderr);
  const seconds = cpu === null ? (performance.now() - from) / 1000 : Number(cpu[1]) + Number(cpu[2]);
  const found = [...`${run.stdout}\n${run.stderr}`.matchAll(objective)].at(-1);
  return [
    { name: `${name} (with reading the file)`, seconds, objective: (found?.slice(1).find(Boolean) ?? "?").trim() },
  ];
}

/** Runs a script of this folder on binary files; it prints lines of JSON. Nothing where python3 lacks what it imports. */
function inPython(script, { folder, files, args }) {
  for (const [name, values] of Object.entries(files))
    writeFileSync(join(folder, name), Buffer.from(values.buffer, values.byteOffset, values.byteLength));
  const path = fileURLToPath(new URL(script, import.meta.url));
  // On some machines these two name a slow kernel for old builds of OpenBLAS.
  const { OPENBLAS_CORETYPE: _core, OPENBLAS_L2_SIZE: _cache, ...env } = process.env;
  const run = spawnSync("python3", [path, folder, ...args], {
    encoding: "utf8",
    timeout: 2 * MOST_SECONDS * 1000,
    env: { ...env, OPENBLAS_NUM_THREADS: "1", OMP_NUM_THREADS: "1" },
  });
  return (run.stdout ?? "")
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
}

function matrixFiles({ matrix, costs, rowLower, rowUpper, columnLower, columnUpper }) {
  const { starts, rowIndices, values } = matrix;
  return {
    ...{ "starts.i32": starts, "rows.i32": rowIndices, "values.f64": values, "costs.f64": costs },
    ...{ "row-lower.f64": rowLower, "row-upper.f64": rowUpper },
    ...{ "column-lower.f64": columnLower, "column-upper.f64": columnUpper },
  };
}
