// From a supply-use pair to a symmetric table by one of the four models (Eurostat Manual 2008, chapter 11), each a pair of transformations
// Z = R U K, F = R F, V = V K: R turns products into the rows of the new table, K turns industries into its columns.
import { factor, solveFactored } from "../base/vector.js";
import { industryOutput, productOutput, type SupplyUse } from "./supply-use.js";
import type { Table } from "./table.js";

/**
 * A product technology, product x product: A = U (M')^-1; the only one of these that meets all four axioms of Kop Jansen and ten Raa (1990),
 * and the only product table with negative cells. B industry technology, product x product: A = U g^-1 M q^-1.
 * C fixed industry sales, industry x industry: A = (M' g^-1)^-1 U g^-1. D fixed product sales, industry x industry: A = M q^-1 U g^-1.
 */
export type SymmetricModel = "A" | "B" | "C" | "D";

/** A cell that came out negative, by names of row and column. */
export interface NegativeCell {
  readonly row: string;
  readonly column: string;
  readonly value: number;
}

export type SymmetricTable =
  | {
      readonly status: "made";
      readonly table: Table;
      /** Negative flows that the pair did not have: products an industry seems to un-use. Almon (2000) shows how to spread them. */
      readonly negatives: readonly NegativeCell[];
    }
  | { readonly status: "impossible"; readonly reason: string };

/** The symmetric table of a pair under a model. Row and column identities of the pair carry over; A and C need as many products as industries. */
export function symmetricTable(pair: SupplyUse, model: SymmetricModel): SymmetricTable {
  const transformation = transformationOf(pair, model);
  if (transformation.status === "impossible") return transformation;
  const table = transformedTable(pair, transformation);
  const hadNegatives = pair.domestic.some((value) => value < 0) || pair.imported.some((value) => value < 0);
  return { status: "made", table, negatives: hadNegatives ? [] : negativesOf(table) };
}

/** Rectangular matrix, row-major. */
interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

interface Transformation {
  readonly status: "possible";
  readonly sectors: readonly string[];
  /** sectors x products. */
  readonly rows: Matrix;
  /** industries x sectors. */
  readonly columns: Matrix;
}

type Impossible = { readonly status: "impossible"; readonly reason: string };

function transformationOf(pair: SupplyUse, model: SymmetricModel): Transformation | Impossible {
  const { products, industries } = pair;
  const made = madeMatrix(pair);
  if (model === "D") return fixedProductSales(pair, made);
  if (model === "B") {
    const g = industryOutput(pair);
    const columns = scaled(made, (i) => (g[i] === 0 ? 0 : 1 / g[i]));
    return { status: "possible", sectors: products, rows: identity(products.length), columns };
  }
  if (products.length !== industries.length) {
    const reason = `model ${model} needs as many products as industries, not ${products.length} and ${industries.length}`;
    return { status: "impossible", reason };
  }
  const inverse = inverseOf(transposedMatrix(made));
  if (inverse === undefined)
    return {
      status: "impossible",
      reason: "the make table is singular: two industries make the same mix, or one nothing",
    };
  if (model === "A") {
    const q = productOutput(pair);
    const columns = { ...inverse, values: inverse.values.map((value, k) => value * q[k % products.length]) };
    return { status: "possible", sectors: products, rows: identity(products.length), columns };
  }
  const g = industryOutput(pair);
  return {
    status: "possible",
    sectors: industries,
    rows: scaled(inverse, (i) => g[i]),
    columns: identity(industries.length),
  };
}

/** Products that nobody makes at home keep a row of their own, without output: what is imported of them. */
function fixedProductSales(pair: SupplyUse, made: Matrix): Transformation {
  const { products, industries } = pair;
  const q = productOutput(pair);
  const foreign = [...products.keys()].filter((i) => q[i] === 0);
  const [k, p] = [industries.length, products.length];
  const sectors = [...industries, ...foreign.map((i) => nameFor(products[i], industries))];
  const rows = new Float64Array(sectors.length * p);
  made.values.forEach((value, at) => (rows[at] = q[at % p] === 0 ? 0 : value / q[at % p]));
  foreign.forEach((i, extra) => (rows[(k + extra) * p + i] = 1));
  const columns = new Float64Array(k * sectors.length);
  for (let i = 0; i < k; i++) columns[i * sectors.length + i] = 1;
  return {
    status: "possible",
    sectors,
    rows: { rows: sectors.length, columns: p, values: rows },
    columns: { rows: k, columns: sectors.length, values: columns },
  };
}

function nameFor(product: string, industries: readonly string[]): string {
  return industries.includes(product) ? `${product}-imported` : product;
}

function transformedTable(pair: SupplyUse, { sectors, rows, columns }: Transformation): Table {
  const { finalUses, valueAddedRows } = pair;
  const n = sectors.length;
  const width = n + finalUses.length;
  const k = pair.industries.length;
  const flows = (values: Float64Array): Float64Array => {
    const uses = times(rows, { rows: rows.columns, columns: k + finalUses.length, values });
    const between = times(part(uses, 0, k), columns);
    const final = part(uses, k, k + finalUses.length);
    return Float64Array.from({ length: n * width }, (_, at) => {
      const [i, j] = [Math.trunc(at / width), at % width];
      return j < n ? between.values[i * n + j] : final.values[i * finalUses.length + j - n];
    });
  };
  const alongColumns = (values: Float64Array, count: number): Float64Array =>
    times({ rows: count, columns: k, values }, columns).values;
  const domestic = flows(pair.domestic);
  const { id, name, year, unit } = pair;
  return {
    ...{ id, name, year, unit, sectors, finalUses, valueAddedRows, domestic },
    imported: flows(pair.imported),
    duties: Float64Array.from([...alongColumns(pair.duties.slice(0, k), 1), ...pair.duties.slice(k)]),
    valueAdded: alongColumns(pair.valueAdded, valueAddedRows.length),
    grossOutput: Float64Array.from({ length: n }, (_, i) =>
      domestic.subarray(i * width, (i + 1) * width).reduce((sum, value) => sum + value, 0),
    ),
  };
}

function negativesOf(table: Table): readonly NegativeCell[] {
  const columns = [...table.sectors, ...table.finalUses];
  const width = columns.length;
  const rounding = 1e-9 * table.grossOutput.reduce((most, value) => Math.max(most, value), 0);
  return [table.domestic, table.imported].flatMap((flows) =>
    [...flows.keys()]
      .filter((at) => flows[at] < -rounding)
      .map((at) => ({ row: table.sectors[Math.trunc(at / width)], column: columns[at % width], value: flows[at] })),
  );
}

function madeMatrix({ make, industries, products }: SupplyUse): Matrix {
  return { rows: industries.length, columns: products.length, values: make };
}

function identity(size: number): Matrix {
  const values = new Float64Array(size * size);
  for (let i = 0; i < size; i++) values[i * (size + 1)] = 1;
  return { rows: size, columns: size, values };
}

function scaled(matrix: Matrix, factorOfRow: (row: number) => number): Matrix {
  return { ...matrix, values: matrix.values.map((value, k) => value * factorOfRow(Math.trunc(k / matrix.columns))) };
}

function transposedMatrix({ rows, columns, values }: Matrix): Matrix {
  const turned = Float64Array.from(
    { length: values.length },
    (_, k) => values[(k % rows) * columns + Math.trunc(k / rows)],
  );
  return { rows: columns, columns: rows, values: turned };
}

function part({ rows, columns, values }: Matrix, from: number, to: number): Matrix {
  const width = to - from;
  const cells = Float64Array.from(
    { length: rows * width },
    (_, k) => values[Math.trunc(k / width) * columns + from + (k % width)],
  );
  return { rows, columns: width, values: cells };
}

function times(a: Matrix, b: Matrix): Matrix {
  const values = new Float64Array(a.rows * b.columns);
  for (let i = 0; i < a.rows; i++)
    for (let k = 0; k < a.columns; k++) {
      const weight = a.values[i * a.columns + k];
      if (weight === 0) continue;
      for (let j = 0; j < b.columns; j++) values[i * b.columns + j] += weight * b.values[k * b.columns + j];
    }
  return { rows: a.rows, columns: b.columns, values };
}

function inverseOf({ rows, values }: Matrix): Matrix | undefined {
  const factors = factor(values);
  if (factors.status === "singular") return undefined;
  const inverse = new Float64Array(rows * rows);
  for (let j = 0; j < rows; j++) {
    const column = solveFactored(
      factors,
      Float64Array.from({ length: rows }, (_, i) => (i === j ? 1 : 0)),
    );
    for (let i = 0; i < rows; i++) inverse[i * rows + j] = column[i];
  }
  return { rows, columns: rows, values: inverse };
}
