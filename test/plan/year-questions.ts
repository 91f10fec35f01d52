// Small economies that could run, for tests of the year's plan.
import fc from "fast-check";
import type { YearQuestion } from "../../src/plan/year-plan.js";

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Small economies that could run: columns of inputs sum to at most .8, imports and capacities around what is wanted. */
export const questions: fc.Arbitrary<YearQuestion> = fc.integer({ min: 2, max: 6 }).chain((n) =>
  fc
    .record({
      cells: fc.array(share, { minLength: n * n, maxLength: n * n }),
      rows: fc.array(fc.tuple(share, share, share, share), { minLength: n, maxLength: n }),
      taut: fc.double({ min: 0.3, max: 2, noNaN: true }),
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
