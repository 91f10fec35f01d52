// Plans of 5 years from tables of 20 and 56 sectors: one plan, and with the cost of closing. Run `npm run build` first.
import { planDefaults } from "../dist/cli/plan-input.js";
import { loadHighs } from "../dist/lp/load-highs.js";
import { planWith } from "../dist/plan/plan-from.js";
import { generateEconomy, tableOfEconomy } from "../dist/table/generate.js";

const defaults = planDefaults();
const started = performance.now();
const highs = await loadHighs();
console.log(`solver loaded in ${(performance.now() - started).toFixed(0)} ms`);

for (const sectors of [20, 56]) {
  const table = tableOfEconomy(generateEconomy({ sectors, seed: 1 }), { id: `made-up-${sectors}` });
  for (const [name, options] of [
    ["open", {}],
    ["closed", { border: { kind: "closed" } }],
    ["closed, with the cost of closing", { border: { kind: "closed" }, closing: true }],
  ]) {
    const times = [];
    let result;
    for (let run = 0; run < 3; run++) {
      const from = performance.now();
      result = planWith(highs, table, { defaults, ...options });
      times.push(performance.now() - from);
    }
    const { rows, columns, values } = result.programme.matrix;
    const size = `${rows} rows, ${columns} columns, ${values.length} nonzeros`;
    const shown = times.map((time) => time.toFixed(0)).join(", ");
    console.log(`${sectors} sectors x 5 years, ${name}: ${shown} ms; ${result.plan.status}; ${size}`);
  }
}
