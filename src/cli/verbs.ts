// The verbs of the command line, one file each.
import type { Command } from "commander";
import { run } from "../engine/run.js";
import { loadCountry } from "../node.js";
import { registerCompare } from "./compare.js";
import type { CliContext } from "./context.js";
import { registerEnsemble } from "./ensemble.js";
import { registerExport } from "./export.js";
import { registerStart } from "./first-comparison.js";
import { KINDS } from "./kinds.js";
import { registerLab } from "./lab.js";
import { registerList } from "./list.js";
import { registerLp } from "./lp.js";
import { registerOrders } from "./orders.js";
import { registerPlan } from "./plan.js";
import { registerPlanLoss } from "./plan-loss.js";
import { registerRun } from "./run.js";
import type { RunDefaults } from "./run-options.js";
import { registerShow } from "./show.js";
import { subjectsOf, usualYears } from "./subjects.js";
import { registerStruggle } from "./struggle.js";
import { registerTable } from "./table.js";
import { registerValidate } from "./validate.js";
import { registerWhy } from "./why.js";

const DEFAULTS: RunDefaults = { country: "ussr-1928", years: usualYears };

/** Series that `run` shows when none are asked for. What a run cost in lives is among them, always. */
const HEADLINE = [
  "gdpPerHead",
  "consumptionPerHead",
  "investmentShare",
  "steelOutput",
  "grainHarvest",
  "grainProcurement",
  "urbanPopulation",
  "population",
  "deathsByHunger",
  "deathsByExecution",
  "deathsInCamps",
  "deathsInDeportation",
  "excessDeaths",
  "birthsLost",
  "hungryShare",
  "deported",
  "imprisoned",
  "libertyPress",
  "libertyExit",
];

/** Registers every verb on the program. */
export function registerVerbs(program: Command, context: CliContext): void {
  registerStart(program, context);
  registerRun(program, context, {
    defaults: DEFAULTS,
    headline: HEADLINE,
    run: (spec) => run(spec, subjectsOf(spec)),
    warnings: (country) => loadCountry(country).warnings,
  });
  registerCompare(program, context, DEFAULTS);
  registerPlanLoss(program, context, DEFAULTS);
  registerOrders(program, context, DEFAULTS);
  registerValidate(program, context);
  registerEnsemble(program, context, DEFAULTS);
  registerWhy(program, context, DEFAULTS);
  registerExport(program, context);
  registerList(program, context, KINDS);
  registerShow(program, context, KINDS);
  registerStruggle(program, context);
  registerTable(program, context);
  registerPlan(program, context);
  registerLp(program, context);
  registerLab(program, context);
}
