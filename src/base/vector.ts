// Small dense linear algebra on Float64Array; matrices are square or rectangular, row after row.

/** Sum of the values; 0 of none. */
export function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}

/** Sum of the products of values at the same place. */
export function dot(a: Float64Array, b: Float64Array): number {
  sameLength(a.length, b.length);
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i] * b[i];
  return total;
}

/** Matrix times column: one number a row. The matrix has as many columns as the vector has entries. */
export function matVec(matrix: Float64Array, vector: Float64Array): Float64Array {
  const columns = vector.length;
  const rows = columns === 0 ? 0 : matrix.length / columns;
  sameLength(matrix.length, Math.floor(rows) * columns);
  const product = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let total = 0;
    for (let j = 0, at = i * columns; j < columns; j++, at++) total += matrix[at] * vector[j];
    product[i] = total;
  }
  return product;
}

/** Row times matrix: one number a column. The matrix has as many rows as the vector has entries. */
export function vecMat(vector: Float64Array, matrix: Float64Array): Float64Array {
  const rows = vector.length;
  const columns = rows === 0 ? 0 : matrix.length / rows;
  sameLength(matrix.length, rows * Math.floor(columns));
  const product = new Float64Array(columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0, at = i * columns; j < columns; j++, at++) product[j] += vector[i] * matrix[at];
  }
  return product;
}

/** A square matrix as lower times upper triangle with its rows exchanged. */
export interface Factors {
  readonly status: "factored";
  readonly size: number;
  /** Upper triangle with the diagonal; below it the multipliers of the lower one. */
  readonly triangles: Float64Array;
  /** Row of the matrix that stands at each place. */
  readonly order: Int32Array;
}

/** No pivot was left in this column that rounding could not have made. */
export interface Singular {
  readonly status: "singular";
  readonly column: number;
}

/** The factors of a square matrix by Gaussian elimination with partial pivoting (Golub and Van Loan, 3.4); dense, for up to about 600 rows. */
export function factor(matrix: Float64Array): Factors | Singular {
  const size = Math.round(Math.sqrt(matrix.length));
  sameLength(matrix.length, size * size);
  const triangles = matrix.slice();
  const order = Int32Array.from({ length: size }, (_, i) => i);
  const smallest = largestSize(matrix) * size * 2.3e-16;
  for (let k = 0; k < size; k++) {
    const pivot = pivotRow(triangles, size, k);
    if (!(Math.abs(triangles[pivot * size + k]) > smallest)) return { status: "singular", column: k };
    if (pivot !== k) exchangeRows({ triangles, order, size }, k, pivot);
    for (let i = k + 1; i < size; i++) {
      const multiplier = triangles[i * size + k] / triangles[k * size + k];
      if (multiplier === 0) continue;
      triangles[i * size + k] = multiplier;
      for (let j = k + 1; j < size; j++) triangles[i * size + j] -= multiplier * triangles[k * size + j];
    }
  }
  return { status: "factored", size, triangles, order };
}

function largestSize(values: Float64Array): number {
  return values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
}

function pivotRow(triangles: Float64Array, size: number, column: number): number {
  let pivot = column;
  for (let i = column + 1; i < size; i++) {
    if (Math.abs(triangles[i * size + column]) > Math.abs(triangles[pivot * size + column])) pivot = i;
  }
  return pivot;
}

function exchangeRows({ triangles, order, size }: Omit<Factors, "status">, a: number, b: number): void {
  const row = triangles.slice(a * size, (a + 1) * size);
  triangles.copyWithin(a * size, b * size, (b + 1) * size);
  triangles.set(row, b * size);
  [order[a], order[b]] = [order[b], order[a]];
}

/** The x of matrix x = right side, from the factors of the matrix. */
export function solveFactored({ size, triangles, order }: Factors, rightSide: Float64Array): Float64Array {
  sameLength(size, rightSide.length);
  const x = Float64Array.from(order, (row) => rightSide[row]);
  for (let i = 1; i < size; i++) {
    for (let j = 0; j < i; j++) x[i] -= triangles[i * size + j] * x[j];
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let j = i + 1; j < size; j++) x[i] -= triangles[i * size + j] * x[j];
    x[i] /= triangles[i * size + i];
  }
  return x;
}

export type Solution = { readonly status: "solved"; readonly x: Float64Array } | Singular;

/** The x of matrix x = right side, for a square matrix; `singular` where there is none or more than one. */
export function solve(matrix: Float64Array, rightSide: Float64Array): Solution {
  const factors = factor(matrix);
  return factors.status === "singular" ? factors : { status: "solved", x: solveFactored(factors, rightSide) };
}

/** Bounds of a spectral radius; `bounded` where they are still apart after the last iteration, as for some reducible matrices. */
export interface SpectralRadius {
  readonly status: "converged" | "bounded";
  readonly low: number;
  readonly high: number;
}

/**
 * Bounds of the spectral radius of a square nonnegative matrix, at most 1e-10 of it apart when converged. Power iteration with A + s I, which
 * also settles cyclic matrices; for any positive x, min and max of (A x)_i / x_i hold the radius between them (Collatz 1942, Wielandt 1950),
 * the lower one also when the small entries of x are set to zero and only the others are compared.
 */
export function spectralRadius(matrix: Float64Array, { iterations = 2000 } = {}): SpectralRadius {
  const size = Math.round(Math.sqrt(matrix.length));
  sameLength(matrix.length, size * size);
  let low = 0;
  let high = Infinity;
  let x = new Float64Array(size).fill(1);
  if (size === 0) return { status: "converged", low: 0, high: 0 };
  for (let step = 0; step < iterations; step++) {
    const image = matVec(matrix, x);
    high = Math.min(high, extremeRatio(image, x, Math.max));
    const main = x.map((entry) => (entry > 1e-6 ? entry : 0));
    low = Math.min(high, Math.max(low, extremeRatio(matVec(matrix, main), main, Math.min)));
    if (high - low <= 1e-10 * high) return { status: "converged", low, high };
    const shifted = image.map((entry, i) => entry + 0.5 * high * x[i]);
    const largest = largestSize(shifted);
    x = shifted.map((entry) => Math.max(entry / largest, 1e-200));
  }
  return { status: "bounded", low, high };
}

function extremeRatio(image: Float64Array, x: Float64Array, extreme: (a: number, b: number) => number): number {
  let ratio: number | undefined;
  for (let i = 0; i < x.length; i++) {
    if (x[i] > 0) ratio = ratio === undefined ? image[i] / x[i] : extreme(ratio, image[i] / x[i]);
  }
  return ratio ?? 0;
}

/** A wrong length is a mistake of the caller, not of an input. */
function sameLength(a: number, b: number): void {
  if (a !== b) throw new RangeError(`lengths differ: ${a} and ${b}`);
}
