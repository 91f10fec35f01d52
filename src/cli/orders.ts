// `onecountry orders SYSTEM YEAR`: the targets of a year of a run, from guidelines down to workshops, and how they were answered.
import type { Command } from "commander";
import { Fault } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import { openCountry } from "../engine/open.js";
import { ordersOfYear, type OrdersOfYear } from "../lab/run-orders.js";
import type { CliContext } from "./context.js";
import { addOutputOptions, deliver, type OutputOptions } from "./deliver.js";
import { addRunOptions, specFromOptions, type RunDefaults, type RunOptions } from "./run-options.js";
import { subjectsOf } from "./subjects.js";
import { textTable } from "./text-table.js";

interface Options extends RunOptions, OutputOptions {
  readonly sector?: string;
}

/** Registers `orders` on the program. */
export function registerOrders(program: Command, context: CliContext, defaults: RunDefaults): void {
  const command = program
    .command("orders")
    .description("hand the targets of a year of a run down to plants and workshops, and tell how they were answered")
    .argument("<system>", "system, see `list systems`")
    .argument("<year>", "a year of the run")
    .option("--sector <id>", "print the plants and workshops of this sector");
  addOutputOptions(addRunOptions(command)).action((system: string, year: string, options: Options) => {
    const spec = specFromOptions(system, { options, defaults });
    const { country, system: course } = subjectsOf(spec);
    const opening = openCountry(country, { seed: spec.seed, fixed: spec.fixed, parameters: spec.parameters });
    const orders = ordersOfYear(spec, { opening, course, year: yearOf(year, spec.years) });
    const text = (): string => ordersText(orders, { title: `${spec.country}, ${spec.system}`, sector: options.sector });
    deliver({ text, json: () => orders }, { options, context });
  });
}

function yearOf(text: string, { from, to }: { readonly from: number; readonly to: number }): number {
  if (/^\d{1,4}$/.test(text) && Number(text) >= from && Number(text) <= to) return Number(text);
  const remedy = "Choose one of them, or say other --years";
  throw new Fault([{ where: "year", expected: `a year of the run, ${from} to ${to}`, found: `"${text}"`, remedy }]);
}

interface Printed {
  readonly title: string;
  readonly sector: string | undefined;
}

function ordersText(given: OrdersOfYear, { title, sector }: Printed): string {
  if (given.status === "absent") return `${title}: ${given.reason}\n`;
  const { year, sectors, orders } = given;
  const known = sectors.map((row) => row.sector);
  if (sector !== undefined && !known.includes(sector)) throw unknownSector(sector, known);
  const numbers = (name: "target" | "capacity" | "made" | "fulfilment") => sectors.map((row) => row[name]);
  const table = textTable({
    columns: [
      { title: "sector", cells: known },
      { title: "target", unit: "m-currency", cells: numbers("target") },
      { title: "capacity", unit: "m-currency", cells: numbers("capacity") },
      { title: "made", unit: "m-currency", cells: numbers("made") },
      { title: "made of target", unit: "share", cells: numbers("fulfilment") },
    ],
    notes: ["Farms are bound by no target. --sector ID prints a sector's plants and workshops, --json all of them."],
  });
  return `Targets of ${year} and how they were answered: ${title}\n\n${table}${sector === undefined ? "" : `\n${plantsTable(orders, sector)}`}`;
}

function plantsTable(orders: Extract<OrdersOfYear, { status: "ordered" }>["orders"], sector: string): string {
  const below = orders.filter(({ product }) => product === sector);
  return textTable({
    columns: [
      { title: "level", cells: below.map(({ level }) => level) },
      { title: "order to", cells: below.map(({ id }) => id) },
      { title: "output", unit: "m-currency", cells: below.map(({ output }) => output) },
      { title: "inputs", unit: "m-currency", cells: below.map(({ inputs }) => inputs) },
      { title: "work", unit: "m-man-years", cells: below.map(({ labour }) => labour) },
      { title: "investment", unit: "m-currency", cells: below.map(({ investment }) => investment) },
    ],
    notes: ["Plants are made up from the seed: no list of plants is at hand."],
  });
}

function unknownSector(found: string, known: readonly string[]): Fault {
  const remedy = suggest(found, known) || `Known are ${known.join(", ")}`;
  return new Fault([{ where: "--sector", expected: "a sector with a target", found: `"${found}"`, remedy }]);
}
