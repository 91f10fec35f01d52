// Solving tables: a dense one of 2,000 sectors, sparse ones up to 100,000, and how the cost of labour values grows with the number of sectors.
import { generateEconomy } from "../dist/table/generate.js";
import { labourValues } from "../dist/table/labour-values.js";
import { solveOutput } from "../dist/table/solve-leontief.js";
import { sparseFromDense } from "../dist/table/sparse.js";
import { denseByNumpy } from "./peers.mjs";

const ROUNDS = 3;

/** Best processor time of a call in milliseconds. */
function milliseconds(call) {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    call();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

function solved(solution) {
  if (solution.status !== "solved") throw new Error(`not solved: ${solution.status}`);
  return solution;
}

function say(text) {
  process.stdout.write(`${text}\n`);
}

/** A dense productive matrix: columns sum to about 0.5. */
function dense(n) {
  let state = 1;
  return Float64Array.from({ length: n * n }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 / n;
  });
}

const values = dense(2000);
const full = sparseFromDense(values, 2000);
const ones = new Float64Array(2000).fill(1);
const { method, iterations } = solved(solveOutput(full, ones));
say(
  `x = A x + f, dense, 2000 sectors: ${milliseconds(() => solveOutput(full, ones)).toFixed(0)} ms (${method}, ${iterations} iterations)`,
);
for (const { name, seconds } of denseByNumpy(values, 2000))
  say(`    ${name}, one thread: ${(1000 * seconds).toFixed(0)} ms of processor time`);

const sizes = [1000, 3000, 10_000, 30_000, 100_000];
const times = sizes.map((sectors) => {
  const { coefficients, labour, finalDemand } = generateEconomy({ sectors, seed: 1 });
  const output = milliseconds(() => solved(solveOutput(coefficients, finalDemand)));
  const values = milliseconds(() => solved(labourValues({ coefficients, labour })));
  say(
    `sparse, ${sectors} sectors, ${coefficients.values.length} inputs: output ${output.toFixed(1)} ms, labour values ${values.toFixed(1)} ms`,
  );
  return values;
});

/** Slope of log time on log size by least squares: 1 where the cost grows as the number of sectors. */
function slope(xs, ys) {
  const [x, y] = [xs, ys].map((values) => values.map(Math.log));
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const covariance = x.reduce((sum, value, k) => sum + (value - mx) * (y[k] - my), 0);
  return covariance / x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
}

say(`labour values: time grows as the number of sectors to the power ${slope(sizes, times).toFixed(2)}`);
