// How a bench measures: every contender in turn, round after round, so that a busy machine slows all of them alike; in processor time of
// this process, so that waiting for a core does not count (its neighbours' use of the caches still does: read the best rate first).
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const WARM_UP = 10;

/**
 * The best and the middle rate of each contender, in units of its own per second.
 * A contender is `{ name, live }`; `live()` does a batch of work and returns how much it was. The first rounds only warm up.
 */
export function ratesOf(contenders, { rounds = 60 } = {}) {
  const rates = contenders.map(() => []);
  for (let round = -WARM_UP; round < rounds; round++)
    contenders.forEach(({ live }, k) => {
      const start = process.cpuUsage();
      const done = live();
      const { user, system } = process.cpuUsage(start);
      if (round >= 0) rates[k].push((1e6 * done) / (user + system));
    });
  return contenders.map(({ name }, k) => {
    const sorted = rates[k].sort((a, b) => b - a);
    return { name, best: sorted[0], middle: sorted[sorted.length >> 1] };
  });
}

/** Heap bytes that work takes for each unit of it: `prepare()` makes ready, out of the count, and returns the work. Mean of some windows. */
export function bytesOf({ prepare }, { windows = 100 } = {}) {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  let bytes = 0;
  let done = 0;
  for (let window = 0; window < windows; window++) {
    const live = prepare();
    collect();
    const before = process.memoryUsage().heapUsed;
    done += live();
    bytes += process.memoryUsage().heapUsed - before;
  }
  return bytes / done;
}

/** Rows of cells as aligned lines: the first column to the left, numbers to the right. */
export function lines(rows) {
  const widths = rows[0].map((_, k) => Math.max(...rows.map((row) => row[k].length)));
  return rows
    .map((row) => row.map((cell, k) => (k === 0 ? cell.padEnd(widths[k]) : cell.padStart(widths[k]))).join("  "))
    .join("\n");
}
