import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leastInformationLoss } from "../../src/table/entropy.js";
import { gras, type GrasResult } from "../../src/table/gras.js";

const sumsOf = (matrix: readonly number[], n: number): { rows: number[]; columns: number[] } => {
  const rows = new Array<number>(matrix.length / n).fill(0);
  const columns = new Array<number>(n).fill(0);
  matrix.forEach((cell, k) => {
    rows[Math.trunc(k / n)] += cell;
    columns[k % n] += cell;
  });
  return { rows, columns };
};

const balanced = (prior: readonly number[], rows: readonly number[], columns: readonly number[]): number[] => {
  const result = solve(prior, rows, columns);
  if (result.status === "infeasible") throw new Error(result.reason);
  return [...result.matrix];
};

const solve = (prior: readonly number[], rows: readonly number[], columns: readonly number[]): GrasResult =>
  gras({
    prior: Float64Array.from(prior),
    rowTotals: Float64Array.from(rows),
    columnTotals: Float64Array.from(columns),
  });

/** Classical RAS, written out, as the yardstick. */
function ras(prior: readonly number[], rows: readonly number[], columns: readonly number[]): number[] {
  const n = columns.length;
  let matrix = [...prior];
  for (let round = 0; round < 5000; round++) {
    const byRow = sumsOf(matrix, n).rows;
    matrix = matrix.map((cell, k) => (cell === 0 ? 0 : (cell * rows[Math.trunc(k / n)]) / byRow[Math.trunc(k / n)]));
    const byColumn = sumsOf(matrix, n).columns;
    matrix = matrix.map((cell, k) => (cell === 0 ? 0 : (cell * columns[k % n]) / byColumn[k % n]));
  }
  return matrix;
}

/** The same problem as least information loss: weights |z0| phi(z/z0), totals exact. */
function byInformation(prior: readonly number[], rows: readonly number[], columns: readonly number[]): number[] {
  const n = columns.length;
  const size = prior.length;
  const line = (k: number, at: number, isRow: boolean): boolean => (isRow ? Math.trunc(k / n) : k % n) === at;
  const identity = (name: string, at: number, isRow: boolean): { name: string; cells: number[]; weights: number[] } => {
    const cells = [...prior.keys()].filter((k) => prior[k] !== 0 && line(k, at, isRow));
    const total = size + (isRow ? at : rows.length + at);
    return { name, cells: [...cells, total], weights: [...cells.map(() => 1), -1] };
  };
  const result = leastInformationLoss({
    prior: [...prior, ...rows, ...columns],
    sd: [
      ...prior.map((cell) => (cell === 0 ? 0 : 1 / Math.sqrt(Math.abs(cell)))),
      ...rows.map(() => 0),
      ...columns.map(() => 0),
    ],
    identities: [
      ...rows.map((_, i) => identity(`row ${i}`, i, true)),
      ...columns.map((_, j) => identity(`column ${j}`, j, false)),
    ],
  });
  if (result.status === "unbalanced") throw new Error("unbalanced");
  return [...result.values].slice(0, size);
}

const furthest = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((most, value, k) => Math.max(most, Math.abs(value - b[k])), 0);

/** A prior with some zeros and signs, and totals that some matrix of that pattern has. */
const problems = (negative: boolean): fc.Arbitrary<{ prior: number[]; rows: number[]; columns: number[] }> =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.double({ min: 0.5, max: 2, noNaN: true })), {
      minLength: 12,
      maxLength: 12,
    })
    .map((cells) => {
      const sign = (draw: number): number => (draw < 2 ? 0 : negative && draw === 2 ? -1 : 1);
      const prior = cells.map(([draw]) => sign(draw) * (draw + 1));
      const { rows, columns } = sumsOf(
        cells.map(([, factor], k) => prior[k] * factor),
        4,
      );
      return { prior, rows, columns };
    });

describe("gras", () => {
  it("keeps the cross ratio of a 2 x 2 matrix, which leaves a quadratic: a = (sqrt(601) - 21) / 2", () => {
    const a = (Math.sqrt(601) - 21) / 2;
    // Margins are met to 1e-12 of the largest total; the conditioning of the cross ratio costs a digit or two.
    expect(furthest(balanced([1, 2, 3, 4], [5, 5], [4, 6]), [a, 5 - a, 4 - a, 1 + a])).toBeLessThan(1e-10);
  });

  it("without negative cells is RAS", () => {
    fc.assert(
      fc.property(problems(false), ({ prior, rows, columns }) => {
        // RAS written out runs a fixed number of rounds, which leaves about this much of slow cases.
        expect(furthest(balanced(prior, rows, columns), ras(prior, rows, columns))).toBeLessThan(1e-8);
      }),
      { numRuns: 40 },
    );
  });

  it("is the matrix of least information loss, with and without negative cells", () => {
    fc.assert(
      fc.property(fc.boolean().chain(problems), ({ prior, rows, columns }) => {
        expect(furthest(balanced(prior, rows, columns), byInformation(prior, rows, columns))).toBeLessThan(1e-8);
      }),
      { numRuns: 60 },
    );
  });

  it("meets the totals to 1e-10 and keeps every zero and sign", () => {
    fc.assert(
      fc.property(problems(true), ({ prior, rows, columns }) => {
        const matrix = balanced(prior, rows, columns);
        const sums = sumsOf(matrix, 4);
        expect(furthest([...sums.rows, ...sums.columns], [...rows, ...columns])).toBeLessThan(1e-10);
        expect(matrix.map(Math.sign)).toEqual(prior.map(Math.sign));
      }),
    );
  });

  it("changes nothing when the totals are already there", () => {
    const prior = [7, 3, 5, -3, 2, 9, 8, 1, -2, 0, 2, 1];
    const { rows, columns } = sumsOf(prior, 4);
    expect(furthest(balanced(prior, rows, columns), prior)).toBeLessThan(1e-10);
  });

  it("takes a row total that only negative cells can make", () => {
    const matrix = balanced([-1, -2, 4, 6], [-6, 16], [4, 6]);
    expect(furthest(sumsOf(matrix, 2).rows, [-6, 16])).toBeLessThan(1e-10);
    expect(matrix.map(Math.sign)).toEqual([-1, -1, 1, 1]);
  });
});

describe("totals that no matrix of the pattern has", () => {
  it("are told from the zeros alone, with the rows and columns that are shut off", () => {
    // Rows 0 and 1 can deliver to column 0 only.
    const result = solve([1, 0, 0, 2, 0, 0, 1, 1, 1], [5, 5, 5], [6, 4, 5]);
    expect(result).toMatchObject({ status: "infeasible", rows: [0, 1], columns: [0] });
  });

  it("are told when rows and columns sum to different numbers", () => {
    const result = solve([1, 2, 3, 4], [5, 5], [4, 7]);
    expect(result).toMatchObject({ reason: "the row totals sum to 10, the column totals to 11" });
  });

  it("are told when a row of zeros is to have a total", () => {
    expect(solve([0, 0, 3, 4], [1, 6], [3, 4])).toMatchObject({ status: "infeasible", rows: [0], columns: [] });
  });

  it("are told when a row without negative cells is to be negative", () => {
    expect(solve([1, 2, 3, 4], [-1, 8], [3, 4])).toMatchObject({ status: "infeasible" });
  });

  it("are told when they could be met only by a cell that vanishes", () => {
    // Column 1 gets all it may from row 0, so the cell (0, 0) must become zero, which no scaling reaches.
    const result = gras({
      prior: Float64Array.of(1, 1, 1, 0),
      rowTotals: Float64Array.of(1, 1),
      columnTotals: Float64Array.of(1, 1),
      mostRounds: 500,
    });
    expect(result).toMatchObject({ status: "infeasible" });
  });
});
