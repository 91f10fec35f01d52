// Normal equations of a balancing: a small, dense, symmetric system that may hold redundant rows.

/** A pivot below this share of its diagonal marks a row that repeats the others. */
const REDUNDANT_PIVOT = 1e-12;

/**
 * Solves M x = b for a symmetric positive semi-definite M (row-major, n x n) by Cholesky's M = L L' after scaling the diagonal to 1.
 * Rows that repeat earlier ones get x = 0, which solves the system whenever b is consistent. M and b are left as they are.
 */
export function solveSymmetric(matrix: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const scale = Float64Array.from({ length: n }, (_, i) => rootOf(matrix[i * n + i]));
  const factor = factorise(matrix, scale, n);
  const x = right.map((value, i) => value * scale[i]);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] -= factor[i * n + k] * x[k];
    x[i] = factor[i * n + i] === 0 ? 0 : x[i] / factor[i * n + i];
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] -= factor[k * n + i] * x[k];
    x[i] = factor[i * n + i] === 0 ? 0 : x[i] / factor[i * n + i];
  }
  return x.map((value, i) => value * scale[i]);
}

/** 1/sqrt(d), or 0 for a row without any free cell. */
function rootOf(diagonal: number): number {
  return diagonal > 0 ? 1 / Math.sqrt(diagonal) : 0;
}

/** Lower Cholesky factor of the scaled matrix; the column of a redundant row is zero. */
function factorise(matrix: Float64Array, scale: Float64Array, n: number): Float64Array {
  const factor = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    let pivot = matrix[j * n + j] * scale[j] * scale[j];
    for (let k = 0; k < j; k++) pivot -= factor[j * n + k] * factor[j * n + k];
    if (!(pivot > REDUNDANT_PIVOT)) continue;
    factor[j * n + j] = Math.sqrt(pivot);
    for (let i = j + 1; i < n; i++) {
      let sum = matrix[i * n + j] * scale[i] * scale[j];
      for (let k = 0; k < j; k++) sum -= factor[i * n + k] * factor[j * n + k];
      factor[i * n + j] = sum / factor[j * n + j];
    }
  }
  return factor;
}
