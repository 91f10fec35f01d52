// `onecountry struggle`: who holds the leadership after 1923-30 over many draws, since when, and what it hinges on.
import { Option, type Command } from "commander";
import { Fault, throwFaults, type FaultItem } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import { struggles, type Struggles } from "../polity/struggle-runs.js";
import { STRUGGLE_PARAMETERS } from "../polity/struggle-parameters.js";
import { SWITCHES, type Switch } from "../polity/struggle-rules.js";
import { LARGEST_SEED } from "../record/run-spec.js";
import type { CliContext } from "./context.js";
import { addOutputOptions, deliver, type OutputOptions } from "./deliver.js";
import { countsFrom } from "./ensemble-options.js";
import { polity } from "./polity-files.js";
import { struggleText } from "./struggle-text.js";

interface Options extends OutputOptions {
  readonly runs: string;
  readonly seed: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
  readonly parameter: readonly string[];
}

/** What is said beside every answer of the verb. */
export const STRUGGLE_WARNINGS = [
  "A share is one of our draws, not a probability of history. Every number of the struggle is an assumption with a range, and none is fitted.",
  "low and high are the lowest and highest share over the variants; enoughRuns says only whether there were enough runs.",
  "Votes of the time were reported by the side that counted: they stand beside the model and measure no support.",
  "Theorems on coalitions and pyramids verify algebra. Nobody's death is a switch: what befell the defeated is in `show`, and is no part of this model.",
];

/** Registers `struggle` on the program. */
export function registerStruggle(program: Command, context: CliContext): void {
  const ids = (option: Switch["option"]) => SWITCHES.filter((known) => known.option === option).map(({ id }) => id);
  const command = program
    .command("struggle")
    .description(
      "let the struggle of 1923-30 over the party's line run many times: who wins, when, and what it hinges on",
    )
    .option("--runs <n>", "draws", "1000")
    .option("--seed <n>", "seed of the first draw", "1")
    .addOption(repeatable("--without <mechanism>", `switch off: ${ids("without").join(", ")}; may be repeated`))
    .addOption(repeatable("--with <mechanism>", `switch on: ${ids("with").join(", ")}; may be repeated`))
    .addOption(repeatable("--parameter <name=value>", "set a number, as struggle.turnover=0.1; may be repeated"));
  addOutputOptions(command).action((options: Options) => {
    const found = struggles({
      polity: polity(),
      runs: countsFrom({ runs: options.runs }).runs,
      seed: seedFrom(options.seed),
      switches: switchesFrom(options),
      fixed: parametersFrom(options.parameter),
    });
    deliver({ text: () => struggleText(found, STRUGGLE_WARNINGS), json: () => report(found) }, { options, context });
  });
}

function repeatable(flags: string, about: string): Option {
  return new Option(flags, about)
    .default([], "none")
    .argParser((value: string, earlier: readonly string[]) => [...earlier, value]);
}

/** What the model knows of the year's vote is put beside the vote reported. */
function report(found: Struggles): object {
  const votes = polity()
    .factions.flatMap(({ id, votes: cast }) => cast.map((vote) => ({ faction: id, ...vote })))
    .filter(({ reported }) => reported);
  const assumptions = Object.entries(STRUGGLE_PARAMETERS).map(([name, row]) => ({ name: `struggle.${name}`, ...row }));
  return { ...found, reportedVotes: votes, assumptions, warnings: STRUGGLE_WARNINGS };
}

function seedFrom(text: string): number {
  const seed = Number(text);
  if (/^\d+$/.test(text) && seed <= LARGEST_SEED) return seed;
  const expected = `a whole number of 0 to ${LARGEST_SEED}`;
  throw new Fault([{ where: "--seed", expected, found: `"${text}"`, remedy: "Write for instance --seed 7" }]);
}

function switchesFrom(options: Options): readonly string[] {
  const faults: FaultItem[] = [];
  const chosen = (["without", "with"] as const).flatMap((option) =>
    options[option].map((id) => {
      const names = SWITCHES.filter((known) => known.option === option).map((known) => known.id);
      if (!names.includes(id)) {
        const remedy = suggest(id, names) || otherSide(id, option) || `Known are ${names.join(", ")}`;
        faults.push({ where: `--${option}`, expected: "the name of a mechanism", found: `"${id}"`, remedy });
      }
      return id;
    }),
  );
  throwFaults(faults);
  return [...new Set(chosen)];
}

function otherSide(id: string, option: Switch["option"]): string {
  const known = SWITCHES.find((other) => other.id === id);
  return known === undefined || known.option === option ? "" : `Write --${known.option} ${id}`;
}

function parametersFrom(settings: readonly string[]): Readonly<Record<string, number>> {
  const faults: FaultItem[] = [];
  const names = Object.keys(STRUGGLE_PARAMETERS).map((name) => `struggle.${name}`);
  const read = settings.map((setting): [string, number] => {
    const [, name = "", text = ""] = /^([^=\s]+)=(.+)$/.exec(setting) ?? [];
    const value = Number(text);
    if (!names.includes(name)) {
      const remedy = suggest(name, names) || "Write for instance --parameter struggle.turnover=0.1";
      faults.push({ where: "--parameter", expected: "a number of the struggle", found: `"${setting}"`, remedy });
    } else if (text.trim() === "" || !Number.isFinite(value) || value < -1 || value > 10) {
      const remedy = `Write for instance --parameter ${name}=0.1`;
      faults.push({ where: "--parameter", expected: "name=number from -1 to 10", found: `"${setting}"`, remedy });
    }
    return [name, value];
  });
  throwFaults(faults);
  return Object.fromEntries(read);
}
