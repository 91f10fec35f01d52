// Small economies that could run, for tests of the year's plan.
import fc from "fast-check";
import type { YearQuestion } from "../../src/plan/year-plan.js";

/**
 * In thousandths, as a table would tell it. The year's solver takes pivots up to 10^-9 for nothing, and economies with inputs between that and
 * some 10^-6 of a capacity can leave it without a proof, which the judge then says.
 */
const thousandths = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max }).map((count) => count / 1000);
const share = thousandths(1000);

/** Targets for each sector over its capacity, up to twice. */
export const targetShares = fc.array(thousandths(2000), { minLength: 6 });

/** Small economies that could run: columns of inputs sum to at most .8, imports and capacities around what is wanted. */
export const questions: fc.Arbitrary<YearQuestion> = fc.integer({ min: 2, max: 6 }).chain((n) =>
  fc
    .record({
      cells: fc.array(share, { minLength: n * n, maxLength: n * n }),
      rows: fc.array(fc.tuple(share, share, share, share), { minLength: n, maxLength: n }),
      taut: fc.integer({ min: 300, max: 2000 }).map((count) => count / 1000),
    })
    .map(({ cells, rows, taut }) => {
      const handsPerUnit = Float64Array.from(rows, ([, , , hands]) => hands);
      const capacity = Float64Array.from(rows, ([size]) => 20 + 200 * size);
      return {
        n,
        inputs: Float64Array.from(cells, (cell) => (0.8 / n) * cell),
        imports: Float64Array.from(rows, ([, , imports]) => 10 * imports),
        capacity,
        handsPerUnit,
        hands: taut * capacity.reduce((sum, amount, j) => sum + 0.6 * amount * handsPerUnit[j], 1),
        wanted: Float64Array.from(rows, ([, wanted]) => (wanted < 0.1 ? 0 : 100 * wanted)),
      };
    }),
);
