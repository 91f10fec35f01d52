// What `onecountry plan` reads: a table by path or id, the assumptions that come with the package, and the options' files.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseNumber, readCsv } from "../base/csv.js";
import { Fault, throwFaults, type FaultItem } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import { readAssumptions } from "../plan/assumptions.js";
import { readEmbargo, type Border } from "../plan/border.js";
import { readBranches } from "../plan/branch.js";
import type { PlanDefaults } from "../plan/options.js";
import { planTableOf, type PlanTable } from "../plan/plan-table.js";
import type { Reading } from "../table/reading.js";
import { readTable } from "../table/read-table.js";
import { readInput } from "./files.js";
import { loadTable, type InputOptions } from "./table-input.js";

/** The assumptions and branches that come with the package. Throws `Fault` with file and line for everything wrong in them. */
export function planDefaults(): PlanDefaults {
  return {
    branches: readBranches(dataText("branches.csv")),
    assumptions: readAssumptions(dataText("assumptions.csv")),
  };
}

/** The table that stands in when none is named. */
export const USUAL_TABLE = "idn-2014";

/** The table of the paths, or of an id among the built-in tables and countries. Throws `Fault` where there is none of that name. */
export async function planTable(paths: readonly string[], options: InputOptions): Promise<PlanTable> {
  const [first = USUAL_TABLE] = paths;
  if (paths.length === 0 || !existsSync(first)) return builtIn(first);
  return fromReading(await loadTable(paths, options));
}

/** A built-in table; countries, whose reader needs the engine, are loaded only where the id is none of a table. */
async function builtIn(id: string): Promise<PlanTable> {
  const tables = readdirSync(dataPath("tables")).map((file) => file.replace(/\.csv$/, ""));
  if (tables.includes(id))
    return fromReading(readTable({ [`plan/tables/${id}.csv`]: dataText(`tables/${id}.csv`) }, builtInNames(id)));
  const { countryIds, loadCountry } = await import("../node.js");
  if (countryIds().includes(id)) return { table: loadCountry(id).tableSource.table({}), repairs: [], facts: {} };
  const known = [...tables, ...countryIds()].sort();
  const remedy = suggest(id, known) || `Built-in tables are ${known.join(", ")}`;
  throw new Fault([{ where: "table", expected: "a file or a built-in table", found: `"${id}"`, remedy }]);
}

function builtInNames(id: string) {
  return { id, name: id, year: id.slice(-4), unit: "m usd" };
}

function fromReading(reading: Reading): PlanTable {
  return planTableOf(reading, dataText("classifications.csv"));
}

/** `open`, `closed`, a share of trade cut from 0 to 1, or `embargo:FILE` with columns product, share, partnerShare. */
export function readBorder(text: string, products: readonly string[]): Border {
  if (text === "open" || text === "closed") return { kind: text };
  const embargo = /^embargo:(.+)$/.exec(text);
  if (embargo !== null)
    return { kind: "embargo", cuts: readEmbargo(readInput(embargo[1]), { file: embargo[1], products }) };
  const share = parseNumber(text);
  if (share !== undefined && share >= 0 && share <= 1) return { kind: "cut", share };
  const remedy = "Write open, closed, embargo:FILE or a share such as 0.5";
  throw new Fault([{ where: "--border", expected: "a border", found: `"${text}"`, remedy }]);
}

/** A share for all products, or the file with columns product and share. */
export function readSubstitution(text: string): number | Readonly<Record<string, number>> {
  const share = parseNumber(text);
  if (share !== undefined) return share;
  const { header, rows } = readCsv(readInput(text), { file: text });
  const [product, column] = [header.indexOf("product"), header.indexOf("share")];
  const faults: FaultItem[] = [];
  if (product < 0 || column < 0)
    faults.push({
      where: `${text}, line 1`,
      expected: "columns product, share",
      found: header.join(","),
      remedy: "Add them",
    });
  throwFaults(faults);
  const shares = rows.map(({ cells, line }) => {
    const value = parseNumber(cells[column]);
    if (value === undefined)
      faults.push({
        where: `${text}, line ${line}`,
        expected: "a share",
        found: `"${cells[column]}"`,
        remedy: "Correct it",
      });
    return [cells[product].trim(), value ?? 0] as const;
  });
  throwFaults(faults);
  return Object.fromEntries(shares);
}

/** Pairs of a file with two columns, as sector and branch. */
export function readPairs(path: string, [from, to]: readonly [string, string]): Readonly<Record<string, string>> {
  const { header, rows } = readCsv(readInput(path), { file: path });
  const [left, right] = [header.indexOf(from), header.indexOf(to)];
  if (left < 0 || right < 0) {
    const found = header.join(",");
    throw new Fault([{ where: `${path}, line 1`, expected: `columns ${from}, ${to}`, found, remedy: "Add them" }]);
  }
  return Object.fromEntries(rows.map(({ cells }) => [cells[left].trim(), cells[right].trim()]));
}

/** `name=number` settings of assumptions. */
export function readAssumed(settings: readonly string[]): Readonly<Record<string, number>> {
  const pairs = settings.map((setting) => {
    const [, name = "", text = ""] = /^([^=]+)=(.+)$/.exec(setting) ?? [];
    return { setting, name: name.trim(), value: parseNumber(text) };
  });
  throwFaults(
    pairs
      .filter(({ value }) => value === undefined)
      .map(({ setting }) => ({
        where: "--assume",
        expected: "name=number",
        found: `"${setting}"`,
        remedy: "Write for instance --assume do-without=2",
      })),
  );
  return Object.fromEntries(pairs.map(({ name, value }) => [name, value ?? 0]));
}

function dataText(file: string): string {
  return readFileSync(dataPath(file), "utf8");
}

/** Place of a file of data/plan, which lies beside src/ and dist/. */
function dataPath(file: string): string {
  return fileURLToPath(new URL(`../../data/plan/${file}`, import.meta.url));
}
