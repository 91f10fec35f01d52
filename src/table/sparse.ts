// A sparse matrix by columns (CSC): what the coefficients of a large table are kept in, since most sectors buy from few.

/** Entry k of column j, for starts[j] <= k < starts[j + 1], is values[k] in row indices[k]; rows of a column ascend. */
export interface Sparse {
  readonly rows: number;
  readonly columns: number;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/** The entries of one column, rows in any order and none twice. */
export interface SparseColumn {
  readonly indices: readonly number[];
  readonly values: readonly number[];
}

/** The matrix of these columns; zeros are left out. */
export function sparseFromColumns(rows: number, columns: readonly SparseColumn[]): Sparse {
  const size = columns.reduce((count, { indices }) => count + indices.length, 0);
  const starts = new Int32Array(columns.length + 1);
  const indices = new Int32Array(size);
  const values = new Float64Array(size);
  let filled = 0;
  columns.forEach((column, j) => {
    const order = [...column.indices.keys()].sort((a, b) => column.indices[a] - column.indices[b]);
    for (const k of order) {
      if (column.values[k] === 0) continue;
      indices[filled] = column.indices[k];
      values[filled] = column.values[k];
      filled++;
    }
    starts[j + 1] = filled;
  });
  return {
    rows,
    columns: columns.length,
    starts,
    indices: indices.slice(0, filled),
    values: values.slice(0, filled),
  };
}

/** The sparse form of a dense row-major matrix with this many columns. */
export function sparseFromDense(dense: Float64Array, columns: number): Sparse {
  const rows = columns === 0 ? 0 : dense.length / columns;
  const size = dense.reduce((count, value) => (value === 0 ? count : count + 1), 0);
  const starts = new Int32Array(columns + 1);
  const indices = new Int32Array(size);
  const values = new Float64Array(size);
  let filled = 0;
  for (let j = 0; j < columns; j++) {
    for (let i = 0; i < rows; i++) {
      const value = dense[i * columns + j];
      if (value === 0) continue;
      indices[filled] = i;
      values[filled] = value;
      filled++;
    }
    starts[j + 1] = filled;
  }
  return { rows, columns, starts, indices, values };
}

/** The dense row-major form. */
export function denseFromSparse({ rows, columns, starts, indices, values }: Sparse): Float64Array {
  const dense = new Float64Array(rows * columns);
  for (let j = 0; j < columns; j++)
    for (let k = starts[j]; k < starts[j + 1]; k++) dense[indices[k] * columns + j] = values[k];
  return dense;
}

/** The matrix with rows and columns exchanged. */
export function transposed({ rows, columns, starts, indices, values }: Sparse): Sparse {
  const newStarts = new Int32Array(rows + 1);
  for (const row of indices) newStarts[row + 1]++;
  for (let i = 0; i < rows; i++) newStarts[i + 1] += newStarts[i];
  const next = newStarts.slice(0, rows);
  const newIndices = new Int32Array(indices.length);
  const newValues = new Float64Array(values.length);
  for (let j = 0; j < columns; j++)
    for (let k = starts[j]; k < starts[j + 1]; k++) {
      const at = next[indices[k]]++;
      newIndices[at] = j;
      newValues[at] = values[k];
    }
  return { rows: columns, columns: rows, starts: newStarts, indices: newIndices, values: newValues };
}

/** Matrix times column: a number for each row. */
export function sparseTimes({ rows, columns, starts, indices, values }: Sparse, x: Float64Array): Float64Array {
  const product = new Float64Array(rows);
  for (let j = 0; j < columns; j++) {
    const weight = x[j];
    if (weight === 0) continue;
    for (let k = starts[j]; k < starts[j + 1]; k++) product[indices[k]] += values[k] * weight;
  }
  return product;
}

/** Row times matrix: a number for each column. */
export function timesSparse(x: Float64Array, { columns, starts, indices, values }: Sparse): Float64Array {
  const product = new Float64Array(columns);
  for (let j = 0; j < columns; j++) {
    let total = 0;
    for (let k = starts[j]; k < starts[j + 1]; k++) total += values[k] * x[indices[k]];
    product[j] = total;
  }
  return product;
}
