// Subtotals told by their numbers, whatever they are called: a line that is the sum of the lines just before or just after it.

/** Room for rounding of printed figures, as a share of the size of the line. */
const ROUNDING = 1e-4;

/** Positions of lines that are subtotals of others, or equal to `all`, the sum of everything before them. */
export function subtotals(lines: readonly Float64Array[], all?: Float64Array): ReadonlySet<number> {
  const found = new Set<number>();
  for (let k = 0; k < lines.length; k++) {
    if (isZero(lines[k])) continue;
    const before = indicesFrom(k - 1, -1, lines.length);
    const after = indicesFrom(k + 1, 1, lines.length);
    const leaves = before.filter((at) => !found.has(at));
    const isSum = [before, leaves, after].some((run) => isSumOfRun(lines, { k, run }));
    const isWhole = all !== undefined && (isClose(lines[k], all) || isSumOfRun(lines, { k, run: leaves, start: all }));
    if (isSum || isWhole) found.add(k);
  }
  return found;
}

function indicesFrom(start: number, step: number, length: number): readonly number[] {
  const indices: number[] = [];
  for (let at = start; at >= 0 && at < length; at += step) indices.push(at);
  return indices;
}

interface Run {
  readonly k: number;
  /** Neighbours from the nearest on. */
  readonly run: readonly number[];
  /** What the run is added to; without it a sum needs two lines. */
  readonly start?: Float64Array;
}

function isSumOfRun(lines: readonly Float64Array[], { k, run, start }: Run): boolean {
  const sum = start === undefined ? new Float64Array(lines[k].length) : start.slice();
  let added = 0;
  for (const at of run) {
    lines[at].forEach((value, i) => (sum[i] += value));
    if (!isZero(lines[at])) added++;
    if ((added >= 2 || (start !== undefined && added >= 1)) && isClose(lines[k], sum)) return true;
  }
  return false;
}

function isZero(line: Float64Array): boolean {
  return line.every((value) => value === 0);
}

function isClose(a: Float64Array, b: Float64Array): boolean {
  let [gap, size] = [0, 0];
  a.forEach((value, i) => {
    gap += Math.abs(value - b[i]);
    size += Math.abs(value);
  });
  return size > 0 && gap <= ROUNDING * size;
}
