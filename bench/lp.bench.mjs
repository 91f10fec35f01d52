// What a plan costs to solve and to judge: closed dynamic plans of n products over T years, by method; seconds, iterations, gap.
// node bench/lp.bench.mjs [largest n]
import { buildProgramme, judge, loadHighs, openSession, readMps, solve, writeMps } from "../dist/lp/index.js";

const PLANS = [
  { products: 20, years: 5 },
  { products: 50, years: 5 },
  { products: 50, years: 10 },
  { products: 100, years: 5 },
  { products: 200, years: 5 },
];
const INPUTS = 8;
const largest = Number(process.argv[2] ?? 100);
const highs = await loadHighs();

/** Park and Miller's generator: the same plans on every machine. */
function chance(seed) {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

/** Most z with output - inputs - investment - z * basket >= 0, capital needed <= capital there, and a limit of labour, in each year. */
function plan({ products, years }) {
  const random = chance(1928 + products);
  const inputs = Array.from({ length: products }, () => {
    const users = new Set(Array.from({ length: INPUTS }, () => Math.floor(random() * products)));
    return [...users].map((from) => ({ from, flow: (0.1 + 0.8 * random()) * (0.6 / INPUTS), stock: 0.3 * random() }));
  });
  const basket = Array.from({ length: products }, () => 0.2 + random());
  const builder = buildProgramme({ name: `${products} products, ${years} years` });
  const z = builder.column({ name: "z", cost: -1 });
  let capital = [];
  for (let year = 0; year < years; year++) {
    const name = (what, j) => `${what}-${j}-${year}`;
    const output = inputs.map((_, j) => builder.column({ name: name("output", j) }));
    const investment = inputs.map((_, j) => builder.column({ name: name("investment", j) }));
    const stock = inputs.map((_, j) =>
      year === 0
        ? builder.column({ name: name("capital", j), upper: 1.2 })
        : builder.column({ name: name("capital", j) }),
    );
    const balance = inputs.map((_, i) => builder.row({ name: name("balance", i), lower: 0 }));
    const labour = builder.row({ name: `labour-${year}`, upper: products });
    for (const [j, used] of inputs.entries()) {
      builder.add(balance[j], output[j], 1);
      builder.add(balance[j], z, -basket[j] / 2);
      builder.add(labour, output[j], 0.5 + basket[j] / 2);
      for (const { from, flow, stock: need } of used) {
        builder.add(balance[from], output[j], -flow);
        builder.add(balance[from], investment[j], -need);
      }
      const capacity = builder.row({ name: name("capacity", j), lower: 0 });
      builder.add(capacity, stock[j], 1);
      builder.add(capacity, output[j], -1);
      if (year === 0) continue;
      const growth = builder.row({ name: name("growth", j), upper: 0 });
      builder.add(growth, stock[j], 1);
      builder.add(growth, capital[j].stock, -0.93);
      builder.add(growth, capital[j].investment, -1);
    }
    capital = inputs.map((_, j) => ({ stock: stock[j], investment: investment[j] }));
  }
  return builder.freeze();
}

function timed(work) {
  const start = process.hrtime.bigint();
  const result = work();
  return { result, seconds: (Number(process.hrtime.bigint() - start) / 1e9).toFixed(3) };
}

for (const size of PLANS.filter(({ products }) => products <= largest)) {
  const { result: programme, seconds } = timed(() => plan(size));
  const { rows, columns, values } = programme.matrix;
  process.stdout.write(
    `${programme.name}: ${rows} rows, ${columns} columns, ${values.length} nonzeros, built in ${seconds} s\n`,
  );
  for (const method of ["simplex", "ipm"]) {
    const solved = timed(() => solve(programme, { highs, method }));
    const judged = timed(() => judge(programme, solved.result));
    const { status, holds, gap, primalObjective } = judged.result;
    process.stdout.write(
      `  ${method}: ${status} ${primalObjective}, ${solved.seconds} s, ${solved.result.iterations} iterations; ` +
        `judged in ${judged.seconds} s: ${holds ? "holds" : "does not hold"}, gap ${gap}\n`,
    );
  }
  const session = openSession(programme, { highs });
  session.solve();
  session.changeRow(programme.rowNames.indexOf("labour-0"), { upper: 0.99 * size.products });
  const again = timed(() => session.solve());
  session.close();
  const text = timed(() => writeMps(programme));
  const read = timed(() => readMps(text.result, { file: programme.name }));
  process.stdout.write(
    `  solved again after a change: ${again.seconds} s; written in ${text.seconds} s, read in ${read.seconds} s\n`,
  );
}
