// Whether a matrix of given zeros and signs can have given row and column totals: a flow from rows to columns along its positive cells and
// back along its negative ones. By max-flow min-cut the flow falls short exactly where a set of lines is shut off, and the cut is that set.

/** Zeros and signs of the prior (row-major) and the totals asked for. */
export interface ZeroPattern {
  readonly prior: Float64Array;
  readonly rowTotals: Float64Array;
  readonly columnTotals: Float64Array;
}

/** Rows and columns whose totals the rest of the matrix cannot take, by position. */
export interface Cut {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** A shortfall below this share of all totals is rounding. */
const ROUNDING = 1e-9;

/** The rows and columns that the zeros shut off from their totals; undefined where the pattern allows the totals. */
export function binding(pattern: ZeroPattern): Cut | undefined {
  const network = openNetwork(pattern);
  const supply = network.supply.reduce((sum, value) => sum + Math.max(value, 0), 0);
  let left = supply;
  for (;;) {
    const reached = search(network);
    const sink = reached.findIndex((from, node) => from !== UNREACHED && network.supply[node] < 0);
    if (sink < 0) return left > ROUNDING * supply ? cutOf(pattern, reached) : undefined;
    left -= augment(network, reached, sink);
  }
}

/** Nodes are rows, then columns; `supply` is what a node has yet to send (positive) or take (negative), `capacity` what an arc can carry. */
interface Network {
  readonly supply: Float64Array;
  readonly capacity: Float64Array;
}

const UNREACHED = -2;
const SOURCE = -1;

function openNetwork({ prior, rowTotals, columnTotals }: ZeroPattern): Network {
  const rows = rowTotals.length;
  const nodes = rows + columnTotals.length;
  const capacity = new Float64Array(nodes * nodes);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columnTotals.length; j++) {
      const cell = prior[i * columnTotals.length + j];
      if (cell > 0) capacity[i * nodes + rows + j] = Infinity;
      if (cell < 0) capacity[(rows + j) * nodes + i] = Infinity;
    }
  return { supply: Float64Array.from([...rowTotals, ...columnTotals.map((total) => -total)]), capacity };
}

/** Breadth-first from every node with something left to send: for each node the node it is reached from. */
function search({ supply, capacity }: Network): number[] {
  const nodes = supply.length;
  const from = Array.from(supply, (value): number => (value > 0 ? SOURCE : UNREACHED));
  const queue = [...from.keys()].filter((node) => from[node] === SOURCE);
  for (const node of queue)
    for (let next = 0; next < nodes; next++)
      if (from[next] === UNREACHED && capacity[node * nodes + next] > 0) {
        from[next] = node;
        queue.push(next);
      }
  return from;
}

/** Sends all it can along the path to the sink and returns how much that was. */
function augment({ supply, capacity }: Network, from: readonly number[], sink: number): number {
  const nodes = supply.length;
  const path = [sink];
  while (from[path[0]] !== SOURCE) path.unshift(from[path[0]]);
  let amount = Math.min(supply[path[0]], -supply[sink]);
  for (let k = 1; k < path.length; k++) amount = Math.min(amount, capacity[path[k - 1] * nodes + path[k]]);
  for (let k = 1; k < path.length; k++) {
    capacity[path[k - 1] * nodes + path[k]] -= amount;
    capacity[path[k] * nodes + path[k - 1]] += amount;
  }
  supply[path[0]] -= amount;
  supply[sink] += amount;
  return amount;
}

function cutOf({ rowTotals }: ZeroPattern, reached: readonly number[]): Cut {
  const nodes = [...reached.keys()].filter((node) => reached[node] !== UNREACHED);
  const rows = rowTotals.length;
  return {
    rows: nodes.filter((node) => node < rows),
    columns: nodes.filter((node) => node >= rows).map((node) => node - rows),
  };
}
