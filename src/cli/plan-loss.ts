// `onecountry plan-loss SYSTEM ...`: what the targets of a run lose against the best plan that its planners' beliefs allow, year by year.
import type { Command } from "commander";
import { ensembleSpec } from "../lab/ensemble-spec.js";
import { planLosses, type PlanLosses, type SystemLosses } from "../lab/plan-losses.js";
import type { CliContext } from "./context.js";
import { bandText } from "./comparison-table.js";
import { addOutputOptions, deliver, type OutputOptions } from "./deliver.js";
import { addEnsembleOptions, ensembleFromOptions, type EnsembleCliOptions } from "./ensemble-options.js";
import { progressBar } from "./progress.js";
import type { RunDefaults } from "./run-options.js";
import { ensembleSubject } from "./subjects.js";
import { textTable } from "./text-table.js";

interface Options extends EnsembleCliOptions, OutputOptions {}

const USUAL = ["five-year-plan", "five-year-plan+planning=two-level", "five-year-plan+planning=optimal-plan"];

/** What must be said beside every answer of the verb. */
const NOTES = [
  "Shares of final use (geometric mean over what the goals want) given away against the best plan of the same beliefs, the same year.",
  "loss: targets carried out as they stand, producers served before final use. least loss: the rest planned anew within the targets.",
  "The yardstick knows capacity, hands and trade as the planner believes them when the year begins; farms are bound by no target.",
];

/** Registers `plan-loss` on the program. */
export function registerPlanLoss(program: Command, context: CliContext, defaults: RunDefaults): void {
  const command = program
    .command("plan-loss")
    .description("score the yearly targets of ways of planning against the best plan of the same beliefs")
    .argument(
      "[systems...]",
      "systems, see `list systems`; the five-year plan under three ways of planning if left out",
    );
  addOutputOptions(addEnsembleOptions(command)).action((given: string[], options: Options) => {
    const systems = given.length > 0 ? given : USUAL;
    const { workers: _, ...request } = ensembleFromOptions(systems, { options, defaults });
    const spec = ensembleSpec(request);
    const bar = progressBar(context, { total: spec.runs, label: "draws" });
    try {
      const losses = planLosses(spec, ensembleSubject(spec), { onProgress: bar.show });
      bar.end();
      deliver({ text: () => lossesText(losses), json: () => losses }, { options, context });
    } finally {
      bar.end();
    }
  });
}

function lossesText({ systems, runs, specHash }: PlanLosses): string {
  const rows = Object.entries(systems).flatMap(([id, losses]) => rowsOf(id, losses));
  return [
    `What targets lose, median of ${runs} draws [5 %, 95 %]\n\n`,
    textTable({
      columns: ["system", "year", "loss", "least loss", "targets beyond capacity"].map((title, k) => ({
        title,
        cells: rows.map((row) => row[k]),
      })),
      notes: ["", ...NOTES, `spec ${specHash.slice(0, 12)}`],
    }),
  ].join("");
}

function rowsOf(id: string, losses: SystemLosses): readonly (readonly string[])[] {
  if (losses.status === "absent") return [[id, "", losses.reason, "", ""]];
  const { mean, years } = losses;
  return [{ ...mean, year: "mean" }, ...years].map(({ year, loss, leastLoss, beyondCapacity }, k) => [
    k === 0 ? id : "",
    String(year),
    ...[loss, leastLoss, beyondCapacity].map(bandText),
  ]);
}
