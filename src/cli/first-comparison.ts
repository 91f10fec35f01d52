// `onecountry start`, what `npm start` shows: one country under four systems in the same draws with its human cost, then the model's
// history against history, then what to try next.
import type { Command } from "commander";
import { comparisonReport, type ComparisonReport } from "./comparison-report.js";
import { caveats, comparedText, wrap } from "./comparison-table.js";
import type { CliContext } from "./context.js";
import { addOutputOptions, deliver, type OutputOptions } from "./deliver.js";
import { addCountOptions, countsFrom, runWithBar, type EnsembleCliOptions } from "./ensemble-options.js";
import { serveLab } from "./lab.js";
import { JUDGED, validationReport, type ValidationReport } from "./validation-report.js";
import { judgedText } from "./validation-table.js";

const COMPARED = {
  country: "ussr-1928",
  systems: ["nep", "five-year-plan", "left-opposition", "market"],
  years: { from: 1928, to: 1940 },
} as const;

type Options = Pick<EnsembleCliOptions, "runs" | "workers"> & OutputOptions & { readonly serve: boolean };

/** Registers `start` on the program. */
export function registerStart(program: Command, context: CliContext): void {
  const command = program
    .command("start")
    .description(
      "a first comparison of four systems, and the model's history beside history; on a terminal then the web lab",
    )
    .option("--no-serve", "end after the report, also on a terminal");
  addOutputOptions(addCountOptions(command)).action(async (options: Options) => {
    const counts = countsFrom(options);
    const compared = await runWithBar({ ...COMPARED, ...counts }, { context, label: "draws of four systems" });
    const judged = await runWithBar({ ...JUDGED, ...counts }, { context, label: "draws of history" });
    const report = { comparison: comparisonReport(compared), validation: validationReport(judged) };
    deliver({ text: () => firstText(report), json: () => report }, { options, context });
    if (isServed(options, context)) await serveLab({ port: 0, isOpened: false }, context);
  });
}

/** The lab stays open only for a person who reads: a pipe, a file or a script gets the report and the end. */
function isServed({ serve, json, out }: Options, { isWatched }: CliContext): boolean {
  return serve && isWatched && json !== true && out === undefined;
}

interface First {
  readonly comparison: ComparisonReport;
  readonly validation: ValidationReport;
}

function firstText({ comparison, validation }: First): string {
  const said = caveats(comparison).map((line) => wrap(line));
  return [comparedText(comparison), "\n", judgedText(validation), "\n", ...said, TRY_NEXT].join("");
}

const TRY_NEXT = `
Try next:
  npx onecountry compare nep market --event harvest:1931=0.5
  npx onecountry why deathsByHunger 1933 --system five-year-plan
  npx onecountry validate
  npx onecountry list systems
In the browser, with levers: npx onecountry lab
`;
