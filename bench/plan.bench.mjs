// Plans of 5 years from made-up tables of 20, 56 and 200 sectors: one plan, and with the cost of closing; the solver alone beside other
// solvers in the same run, on the very programme that is exported. All in processor seconds. Run `npm run build` first.
import { planDefaults } from "../dist/cli/plan-input.js";
import { loadHighs, solve } from "../dist/lp/index.js";
import { planWith } from "../dist/plan/plan-from.js";
import { generateEconomy, tableOfEconomy } from "../dist/table/generate.js";
import { ownSeconds, solvedByPeers } from "./peers.mjs";

const defaults = planDefaults();
const highs = await loadHighs();
const WITH_PEERS = 200;

for (const sectors of [20, 56, 200]) {
  const table = tableOfEconomy(generateEconomy({ sectors, seed: 1 }), { id: `made-up-${sectors}` });
  const closed = { border: { kind: "closed" } };
  const questions = [
    ["open", {}],
    ["closed", closed],
    ...(sectors < WITH_PEERS ? [["closed, with the cost of closing", { ...closed, closing: true }]] : []),
  ];
  for (const [name, options] of questions) {
    const plans = Array.from({ length: 3 }, () => ownSeconds(() => planWith(highs, table, { defaults, ...options })));
    const [{ result }] = plans;
    const { method, rows, columns, nonzeros } = result.plan.solver;
    const times = plans.map(({ seconds }) => seconds.toFixed(2)).join(", ");
    console.log(
      `${sectors} sectors x 5 years, ${name}: ${times} s; ${result.plan.status} by ${method}; ${rows} rows, ${columns} columns, ${nonzeros} nonzeros`,
    );
    if (sectors < WITH_PEERS) continue;
    for (const own of ["ipm", "simplex"]) {
      const { result: answer, seconds } = ownSeconds(() =>
        solve(result.programme, { highs, method: own, conflict: false }),
      );
      console.log(`    ours, HiGHS ${own} in WebAssembly: ${seconds.toFixed(2)} s, ${answer.objective.toFixed(6)}`);
    }
    for (const { name: peer, seconds, objective } of solvedByPeers(result.programme))
      console.log(`    ${peer}: ${seconds === undefined ? "" : `${seconds.toFixed(2)} s, `}${objective}`);
  }
}
