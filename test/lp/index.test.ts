import { expect, it } from "vitest";
import {
  buildProgramme,
  explainInfeasible,
  judge,
  loadHighs,
  openSession,
  readMps,
  solve,
  writeMps,
} from "../../src/lp/index.js";

it("the examples of the public functions are true", async () => {
  const plan = buildProgramme({ name: "bread" });
  const bread = plan.column({ name: "bread", cost: 2 });
  const eaten = plan.row({ name: "eaten", lower: 3 });
  plan.add(eaten, bread, 1);
  const programme = plan.freeze();
  expect(programme.costs[bread]).toBe(2);

  const highs = await loadHighs();
  const answer = solve(programme, { highs });
  expect(answer.status === "optimal" && answer.rowDuals[eaten]).toBe(2);
  expect(judge(programme, answer).holds).toBe(true);

  const text = "NAME bread\nROWS\n N cost\n G eaten\nCOLUMNS\n bread cost 2 eaten 1\nRHS\n RHS eaten 3\nENDATA\n";
  expect(readMps(text, { file: "bread.mps" }).programme).toEqual(programme);
  expect(readMps(writeMps(programme), { file: "copy" }).programme).toEqual(programme);

  plan.add(plan.row({ name: "flour", upper: 2 }), bread, 1);
  const [clashing, labels] = [plan.freeze(), ["bread", "flour at hand"]];
  const session = openSession(clashing, { highs });
  const refusal = session.solve();
  const rowLabel = (row: number) => labels[row];
  expect(refusal.status === "infeasible" && explainInfeasible(clashing, refusal, { rowLabel }).text).toBe(
    "These 2 requirements cannot be met together:\n- bread: at least 3\n- flour at hand: at most 2\nWithout any one of them the others can be met.",
  );
  session.changeRow(1, { upper: 4 });
  expect(session.solve()).toMatchObject({ status: "optimal", objective: 6 });
  session.close();
});

it("the solver can be given as bytes, as a page must do that bundles it", async () => {
  const { readFileSync } = await import("node:fs");
  const { createRequire } = await import("node:module");
  const binary = readFileSync(createRequire(import.meta.url).resolve("highs/runtime"));
  const plan = buildProgramme({ name: "one" });
  plan.add(plan.row({ name: "r", lower: 1 }), plan.column({ name: "x", cost: 1 }), 1);
  expect(solve(plan.freeze(), { highs: await loadHighs({ binary }) })).toMatchObject({ objective: 1 });
});
