import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkTable } from "../../src/table/check.js";
import { inputCoefficients } from "../../src/table/flows.js";
import { denseFromSparse } from "../../src/table/sparse.js";
import { industryOutput, productOutput, type SupplyUse } from "../../src/table/supply-use.js";
import { symmetricTable, type SymmetricModel } from "../../src/table/symmetric-table.js";
import type { Table } from "../../src/table/table.js";
import { smallPair } from "./made-tables.js";

const MODELS = ["A", "B", "C", "D"] as const;
const SIZE = 3;

/** Random square pairs in which every industry makes mostly its own product. */
const pairs = fc
  .record({
    off: fc.array(fc.double({ min: 0, max: 30, noNaN: true }), { minLength: 9, maxLength: 9 }),
    own: fc.array(fc.double({ min: 100, max: 200, noNaN: true }), { minLength: 3, maxLength: 3 }),
    use: fc.array(fc.double({ min: 1, max: 25, noNaN: true }), { minLength: 9, maxLength: 9 }),
  })
  .map(({ off, own, use }) =>
    pairOf(
      off.map((value, k) => (k % 4 === 0 ? own[k / 4] : value)),
      use,
    ),
  );

/** The pair with final demand and value added for whatever make and use leave. */
function pairOf(make: readonly number[], use: readonly number[]): SupplyUse {
  const names = ["1", "2", "3"];
  const sum = (values: readonly number[], test: (k: number) => boolean): number =>
    values.reduce((total, value, k) => (test(k) ? total + value : total), 0);
  const final = names.map((_, i) => sum(make, (k) => k % SIZE === i) - sum(use, (k) => Math.trunc(k / SIZE) === i));
  const added = names.map((_, j) => sum(make, (k) => Math.trunc(k / SIZE) === j) - sum(use, (k) => k % SIZE === j));
  return smallPair({
    products: names.map((name) => `p${name}`),
    industries: names.map((name) => `i${name}`),
    make: Float64Array.from(make),
    domestic: Float64Array.from(names.flatMap((_, i) => [...use.slice(i * SIZE, (i + 1) * SIZE), final[i]])),
    imported: new Float64Array(12),
    duties: new Float64Array(4),
    valueAdded: Float64Array.from(added),
  });
}

function made(pair: SupplyUse, model: SymmetricModel): Table {
  const result = symmetricTable(pair, model);
  if (result.status !== "made") throw new Error(result.reason);
  return result.table;
}

function coefficients(pair: SupplyUse, model: SymmetricModel): Float64Array {
  return denseFromSparse(inputCoefficients(made(pair, model), "domestic"));
}

/** U: product x industry. */
function uses({ domestic }: SupplyUse): Float64Array {
  return domestic.filter((_, k) => k % (SIZE + 1) < SIZE);
}

function times(a: Float64Array, b: Float64Array): Float64Array {
  const columns = b.length / SIZE;
  return Float64Array.from({ length: SIZE * columns }, (_, k) => {
    let sum = 0;
    for (let t = 0; t < SIZE; t++) sum += a[Math.trunc(k / columns) * SIZE + t] * b[t * columns + (k % columns)];
    return sum;
  });
}

function transposed(a: Float64Array): Float64Array {
  return Float64Array.from({ length: 9 }, (_, k) => a[(k % SIZE) * SIZE + Math.trunc(k / SIZE)]);
}

/** Rows of a 3 x n matrix times weights, and columns of an n x 3 one. */
function rowsScaled(a: Float64Array, weights: ArrayLike<number>): Float64Array {
  const columns = a.length / SIZE;
  return a.map((value, k) => value * weights[Math.trunc(k / columns)]);
}

function gap(a: Float64Array, b: Float64Array): number {
  const size = b.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-300);
  return a.reduce((most, value, k) => Math.max(most, Math.abs(value - b[k])), 0) / size;
}

const columnSums = (a: Float64Array): Float64Array =>
  Float64Array.from({ length: SIZE }, (_, j) => a[j] + a[SIZE + j] + a[2 * SIZE + j]);

/** How far a product table misses each of the axioms of Kop Jansen and ten Raa (1990), as shares. */
function misses(
  pair: SupplyUse,
  model: "A" | "B",
): Readonly<Record<"material" | "financial" | "scale" | "price", number>> {
  const a = coefficients(pair, model);
  const [u, v] = [uses(pair), transposed(pair.make)];
  const used = Float64Array.from({ length: SIZE }, (_, i) => u[i * SIZE] + u[i * SIZE + 1] + u[i * SIZE + 2]);
  const [scale, price] = [
    [1, 2, 3],
    [1, 0.5, 4],
  ];
  const scaled = pairOf([...rowsScaled(pair.make, scale)], [...u.map((value, k) => value * scale[k % SIZE])]);
  const priced = pairOf([...pair.make.map((value, k) => value * price[k % SIZE])], [...rowsScaled(u, price)]);
  return {
    material: gap(times(a, productOutput(pair)), used),
    financial: gap(columnSums(times(a, v)), columnSums(u)),
    scale: gap(coefficients(scaled, model), a),
    price: gap(
      coefficients(priced, model),
      a.map((value, k) => (value * price[Math.trunc(k / SIZE)]) / price[k % SIZE]),
    ),
  };
}

describe("the axioms of Kop Jansen and ten Raa (1990)", () => {
  it("are all met by model A, on any pair", () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        // Rounding of an inverse whose condition is below 10.
        for (const miss of Object.values(misses(pair, "A"))) expect(miss).toBeLessThan(1e-11);
      }),
    );
  });

  it("are met by model B for material balance only", () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        expect(misses(pair, "B").material).toBeLessThan(1e-12); // rounding
      }),
    );
    const pair = pairOf([150, 10, 5, 20, 120, 0, 0, 30, 180], [20, 10, 5, 3, 25, 8, 12, 1, 20]);
    const { financial, scale, price } = misses(pair, "B");
    for (const miss of [financial, scale, price]) expect(miss).toBeGreaterThan(0.01);
  });

  it("tell industry tables apart too: C is unmoved by scale and prices (an industry being priced by its mix), D is not", () => {
    const pair = pairOf([150, 10, 5, 20, 120, 0, 0, 30, 180], [20, 10, 5, 3, 25, 8, 12, 1, 20]);
    const u = uses(pair);
    const [scale, price] = [
      [1, 2, 3],
      [1, 0.5, 4],
    ];
    const scaled = pairOf([...rowsScaled(pair.make, scale)], [...u.map((value, k) => value * scale[k % SIZE])]);
    const priced = pairOf([...pair.make.map((value, k) => value * price[k % SIZE])], [...rowsScaled(u, price)]);
    const mix = industryOutput(priced).map((value, i) => value / industryOutput(pair)[i]);
    const expected = (a: Float64Array): Float64Array =>
      a.map((value, k) => (value * mix[Math.trunc(k / SIZE)]) / mix[k % SIZE]);
    const [c, d] = (["C", "D"] as const).map((model) => coefficients(pair, model));
    expect(gap(coefficients(scaled, "C"), c)).toBeLessThan(1e-12); // rounding
    expect(gap(coefficients(priced, "C"), expected(c))).toBeLessThan(1e-12);
    expect(gap(coefficients(scaled, "D"), d)).toBeGreaterThan(0.01);
    expect(gap(coefficients(priced, "D"), expected(d))).toBeGreaterThan(0.01);
  });
});

describe("symmetric tables", () => {
  it("balance as the pair did, whatever the model", () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(...MODELS), (pair, model) => {
        const table = made(pair, model);
        // Rounding of an inverse; negative cells of model A are no fault of balance.
        const faults = checkTable(table, { tolerance: 1e-9, signedUses: [...table.sectors, ...table.finalUses] });
        expect(faults).toEqual([]);
        const output = table.grossOutput.reduce((sum, value) => sum + value, 0);
        expect(output).toBeCloseTo(
          pair.make.reduce((sum, value) => sum + value, 0),
          8,
        );
      }),
    );
  });

  it("of models B and D have no negative cell where the pair has none", () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom("B" as const, "D" as const), (pair, model) => {
        fc.pre(pair.domestic.every((value) => value >= 0));
        expect([...made(pair, model).domestic].every((value) => value >= 0)).toBe(true);
      }),
    );
  });

  it("of model A can have negative cells, and name them", () => {
    const pair = pairOf([100, 90, 0, 0, 100, 0, 0, 0, 100], [10, 10, 0, 0, 50, 0, 10, 10, 10]);
    const result = symmetricTable(pair, "A");
    if (result.status !== "made") throw new Error(result.reason);
    expect(result.negatives).toContainEqual({ row: "p2", column: "p1", value: expect.closeTo(-45, 9) });
  });

  it("of a pair in which every industry makes its own product only are one and the same", () => {
    const pair = pairOf([100, 0, 0, 0, 200, 0, 0, 0, 300], [10, 20, 30, 5, 15, 25, 1, 2, 3]);
    const [a, ...others] = MODELS.map((model) => coefficients(pair, model));
    for (const other of others) expect(gap(other, a)).toBeLessThan(1e-14); // rounding
  });

  it("take by model D more products than industries, and keep a row for what is only imported", () => {
    const pair = smallPair({
      products: ["p1", "p2", "p3"],
      make: Float64Array.of(100, 10, 0, 0, 190, 0),
      domestic: Float64Array.of(25, 40, 35, 25, 60, 115, 0, 0, 0),
      imported: Float64Array.of(0, 0, 0, 0, 0, 0, 4, 6, 1),
      valueAdded: Float64Array.of(56, 84),
    });
    const table = made(pair, "D");
    expect(table.sectors).toEqual(["i1", "i2", "p3"]);
    expect(checkTable(table)).toEqual([]);
    expect(table.imported.reduce((sum, value) => sum + value, 0)).toBe(11);
    expect(symmetricTable(pair, "A")).toEqual({
      status: "impossible",
      reason: "model A needs as many products as industries, not 3 and 2",
    });
  });

  it("cannot be had by models A and C where two industries make the same mix", () => {
    const pair = smallPair({ make: Float64Array.of(50, 50, 50, 50) });
    expect(symmetricTable(pair, "A").status).toBe("impossible");
    expect(symmetricTable(pair, "C").status).toBe("impossible");
  });
});
