// Small programmes with known answers, and the fixtures.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { buildProgramme } from "../../src/lp/builder.js";
import type { LinearProgramme } from "../../src/lp/problem.js";

/** A programme from rows of coefficients. */
export interface Sketch {
  readonly costs: readonly number[];
  readonly rows: readonly { readonly of: readonly number[]; readonly lower?: number; readonly upper?: number }[];
  readonly columns?: readonly { readonly lower?: number; readonly upper?: number }[];
  readonly constant?: number;
}

/** The programme with columns x0, x1 … and rows r0, r1 … */
export function sketch({ costs, rows, columns = [], constant = 0 }: Sketch): LinearProgramme {
  const builder = buildProgramme({ name: "sketch", constant });
  for (const [j, cost] of costs.entries()) builder.column({ name: `x${j}`, cost, ...columns[j] });
  for (const [i, { of, ...bounds }] of rows.entries()) {
    const row = builder.row({ name: `r${i}`, ...bounds });
    for (const [j, value] of of.entries()) builder.add(row, j, value);
  }
  return builder.freeze();
}

/** Wyndor Glass (Hillier and Lieberman, ch. 3), maximise 3 doors + 5 windows, as the minimum of the negated profit. */
export const wyndor = sketch({
  costs: [-3, -5],
  rows: [
    { of: [1, 0], upper: 4 },
    { of: [0, 2], upper: 12 },
    { of: [3, 2], upper: 18 },
  ],
});

/** The text of a fixture, unpacked. */
export function fixture(name: string): string {
  const bytes = readFileSync(fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)));
  return (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

/** Small whole numbers, so that no sum is rounded. */
export const small = fc.integer({ min: -9, max: 9 });

const ends = fc
  .tuple(fc.option(small), fc.option(small))
  .map(([a, b]) => (a !== null && b !== null ? [Math.min(a, b), Math.max(a, b)] : [a, b]))
  .map(([lower, upper]) => ({ lower: lower ?? -Infinity, upper: upper ?? Infinity }));

/** Programmes of up to 5 rows and 5 columns with any kind of bounds. */
export const programmes: fc.Arbitrary<LinearProgramme> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 5 }), small)
  .chain(([width, height, constant]) =>
    fc.record({
      costs: fc.array(small, { minLength: width, maxLength: width }),
      rows: fc.array(
        fc
          .tuple(fc.array(small, { minLength: width, maxLength: width }), ends)
          .map(([of, bounds]) => ({ of, ...bounds })),
        { minLength: height, maxLength: height },
      ),
      columns: fc.array(ends, { minLength: width, maxLength: width }),
      constant: fc.constant(constant),
    }),
  )
  .map(sketch);
