// `onecountry start`, what `npm start` shows: one country under two systems in the same draws, side by side, with its human cost.
import type { Command } from "commander";
import { Fault } from "../base/fault.js";
import type { Course } from "../economy/contracts.js";
import { openCountry } from "../engine/open.js";
import { runOpening } from "../engine/run.js";
import { bandOf, shareOf } from "../lab/summary.js";
import { loadCountry } from "../node.js";
import type { RunRecord } from "../record/run-record.js";
import { readSpec } from "../record/run-spec.js";
import { COMPARED, type Compared } from "./compared.js";
import type { CliContext } from "./context.js";
import { addOutputOptions, deliver, type OutputOptions } from "./deliver.js";
import { progressBar } from "./progress.js";
import { coursesNamed } from "./subjects.js";
import { brief, textTable, type TextColumn } from "./text-table.js";

const COUNTRY = "ussr-1928";
const YEARS = { from: 1928, to: 1940 } as const;
const SYSTEMS = "five-year-plan,market";
const DRAWS = "40";
const MOST_DRAWS = 10_000;
/** Significant digits of a cell; more would be more than its band allows. */
const DIGITS = 3;

interface Options extends OutputOptions {
  readonly systems: string;
  readonly draws: string;
}

/** Registers `start` on the program. */
export function registerStart(program: Command, context: CliContext): void {
  const command = program
    .command("start")
    .description("a first comparison: one country under several systems in the same draws")
    .option("--systems <ids>", "systems separated by commas, see `list systems`", SYSTEMS)
    .option("--draws <n>", "draws of chance and parameters, shared by the systems", DRAWS);
  addOutputOptions(command).action((options: Options) => {
    const courses = coursesNamed(options.systems.split(",").map((id) => id.trim()));
    const comparison = firstComparison({ courses, draws: drawsIn(options.draws), context });
    deliver({ text: () => comparisonText(comparison), json: () => comparison }, { options, context });
  });
}

function drawsIn(text: string): number {
  const draws = Number(text);
  if (/^\d+$/.test(text) && draws >= 1 && draws <= MOST_DRAWS) return draws;
  const expected = `a whole number from 1 to ${MOST_DRAWS}`;
  throw new Fault([{ where: "--draws", expected, found: `"${text}"`, remedy: `Write for instance ${DRAWS}` }]);
}

/** A row of the comparison: each system's median and 90 % band, or why there is none. */
interface ComparedRow extends Omit<Compared, "read"> {
  readonly systems: Readonly<Record<string, RowCell>>;
}

type RowCell =
  | {
      readonly status: "modelled";
      readonly median: number;
      readonly low: number;
      readonly high: number;
      /** Share of the draws in which the first system has more than this one. */
      readonly firstAbove: number;
    }
  | { readonly status: "not modelled"; readonly reason: string };

interface FirstComparison {
  readonly country: string;
  readonly name: string;
  readonly years: typeof YEARS;
  readonly seeds: { readonly from: 1; readonly to: number };
  readonly systems: readonly string[];
  readonly rows: readonly ComparedRow[];
  readonly warnings: readonly string[];
}

interface Asked {
  readonly courses: readonly Course[];
  readonly draws: number;
  readonly context: CliContext;
}

/** For each seed: open the country once -> run every system from that opening -> read what is compared; then medians and bands. */
function firstComparison({ courses, draws, context }: Asked): FirstComparison {
  const country = loadCountry(COUNTRY);
  const records = courses.map((): RunRecord[] => []);
  const bar = progressBar(context, { total: draws, label: "paired draws" });
  for (let seed = 1; seed <= draws; seed++) {
    const opening = openCountry(country, { seed, fixed: false, parameters: {} });
    courses.forEach((system, k) => {
      const spec = readSpec({ country: COUNTRY, system: system.id, years: YEARS, seed });
      records[k].push(runOpening(spec, { opening, system }));
    });
    bar.show(seed);
  }
  bar.end();
  const ids = courses.map(({ id }) => id);
  const rows = COMPARED.map((compared): ComparedRow => {
    const { read, ...row } = compared;
    const values = records.map((ofSystem) => ofSystem.map((record) => read(record)));
    return { ...row, systems: Object.fromEntries(ids.map((id, k) => [id, cellOf(values[k], values[0])])) };
  });
  const { name, warnings } = country;
  return { country: COUNTRY, name, years: YEARS, seeds: { from: 1, to: draws }, systems: ids, rows, warnings };
}

function cellOf(values: readonly (number | string)[], first: readonly (number | string)[]): RowCell {
  const reason = values.find((value) => typeof value === "string");
  if (reason !== undefined) return { status: "not modelled", reason };
  const [own, others] = [values.map(Number), first.map(Number)];
  const differences = own.map((value, k) => others[k] - value);
  return { status: "modelled", ...bandOf(own), firstAbove: shareOf(differences, (difference) => difference > 0) };
}

function comparisonText({ name, years, seeds, systems, rows, warnings }: FirstComparison): string {
  const [first, ...others] = systems;
  const columns: TextColumn[] = [
    { title: `${years.from} to ${years.to}`, cells: rows.map(({ title }) => title) },
    { title: "unit", cells: rows.map(({ unit }) => unit) },
    ...systems.map((id) => ({ title: id, cells: rows.map((row) => cellText(row.systems[id])) })),
    ...others.map((id) => ({
      title: `${first} above ${id}`,
      cells: rows.map((row) => aboveText(row.systems[id], seeds.to)),
    })),
  ];
  const reasons = new Set(
    rows.flatMap((row) =>
      Object.values(row.systems).flatMap((cell) =>
        cell.status === "not modelled" ? [`${row.title}: ${cell.reason}.`] : [],
      ),
    ),
  );
  const notes = [
    "",
    ...reasons,
    "All deaths together are therefore at least the number given.",
    "",
    `A model, not history: it says what follows from its rules and ranges. Each cell is the median of ${seeds.to} draws and the range of nine tenths of them;`,
    "shares of draws count our draws from ranges that we state, not probabilities of history. Every draw gives all systems the same facts and weather.",
    ...warnings,
    "",
    "Try next:",
    `  npx onecountry run ${first} --country ${COUNTRY} --years ${years.from}..${years.to} --seed 1`,
    `  npx onecountry why deathsByHunger 1933 --system ${first}`,
    "  npx onecountry list systems",
  ];
  return textTable({ columns, notes: [...notes] }).replace(/^/, `${name}: ${systems.join(" and ")} compared\n\n`);
}

function cellText(cell: RowCell): string {
  if (cell.status === "not modelled") return cell.status;
  const [median, low, high] = [cell.median, cell.low, cell.high].map((value) => brief(value, DIGITS));
  return `${median} [${low}, ${high}]`;
}

function aboveText(cell: RowCell, draws: number): string {
  return cell.status === "not modelled" ? "" : `${Math.round(cell.firstAbove * draws)} of ${draws}`;
}
