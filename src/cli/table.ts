// `onecountry table`: read, check and convert input-output tables, and ask them what follows from what.
import { InvalidArgumentError, Option, type Command } from "commander";
import { Fault } from "../base/fault.js";
import { aggregate, readConcordance } from "../table/aggregate.js";
import { balance } from "../table/balance.js";
import { extract } from "../table/extraction.js";
import { columnSums, finalDemand, rowSums, valueAddedOf } from "../table/flows.js";
import { generateEconomy, tableOfEconomy } from "../table/generate.js";
import { exportsOf, importContent, selfSufficiency, verticalSpecialisation } from "../table/import-content.js";
import { linkages } from "../table/linkages.js";
import { multipliers } from "../table/multipliers.js";
import type { Reading } from "../table/reading.js";
import { tableReport } from "../table/report.js";
import { tableToJson } from "../table/table-json.js";
import type { Table } from "../table/table.js";
import type { CliContext } from "./context.js";
import { addOutputOptions, deliver, type OutputOptions } from "./deliver.js";
import { readInput } from "./files.js";
import { addInputOptions, loadTable, type InputOptions } from "./table-input.js";
import { addTableOutputOptions, deliverTable, type TableOutputOptions } from "./table-output.js";
import {
  checkText,
  extractionText,
  importText,
  linkageText,
  multiplierText,
  repairNotes,
  sectorText,
  type ImportFindings,
  type SectorLine,
} from "./table-texts.js";

/** Registers `table` and its verbs on the program. */
export function registerTable(program: Command, context: CliContext): void {
  const table = program
    .command("table")
    .description("read, check and convert input-output tables, and compute with them");
  registerCheck(table, context);
  registerRead(table, context);
  registerConvert(table, context);
  registerMultipliers(table, context);
  registerLinkages(table, context);
  registerExtract(table, context);
  registerImports(table, context);
  registerAggregate(table, context);
  registerBalance(table, context);
  registerGenerate(table, context);
}

type Answering = InputOptions & OutputOptions;
type Making = InputOptions & TableOutputOptions;

function withFiles(command: Command): Command {
  return addInputOptions(command.argument("<files...>", "a file, a folder, or a make and a use table"));
}

/** Typed arrays as plain ones, all else as it is. */
function plain(value: object): object {
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, part instanceof Float64Array ? [...part] : part]),
  );
}

function detected({ table: _, ...rest }: Reading): object {
  return rest;
}

function registerCheck(table: Command, context: CliContext): void {
  const command = withFiles(
    table.command("check").description("read a table and say what it is, what was changed and whether it holds"),
  );
  addOutputOptions(command).action(async (files: string[], options: Answering) => {
    const reading = await loadTable(files, options);
    const report = tableReport(reading.table);
    deliver(
      { text: () => checkText(reading, report), json: () => ({ ...detected(reading), report }) },
      { options, context },
    );
  });
}

function registerRead(table: Command, context: CliContext): void {
  const command = withFiles(
    table.command("read").alias("info").description("show the sectors of a table; with --json all of it"),
  );
  addOutputOptions(command).action(async (files: string[], options: Answering) => {
    const reading = await loadTable(files, options);
    const text = () => sectorText(reading, sectorLines(reading.table));
    deliver({ text, json: () => ({ ...detected(reading), table: tableToJson(reading.table) }) }, { options, context });
  });
}

function sectorLines(table: Table): readonly SectorLine[] {
  const [home, abroad] = [columnSums(table, "domestic"), columnSums(table, "imported")];
  const [income, finals, bought] = [valueAddedOf(table), finalDemand(table, "domestic"), rowSums(table, "imported")];
  return table.sectors.map((sector, i) => ({
    ...{ sector, output: table.grossOutput[i], homeInputs: home[i], importedInputs: abroad[i] },
    ...{ duties: table.duties[i], valueAdded: income[i], finalUse: finals[i], imports: bought[i] },
  }));
}

function registerConvert(table: Command, context: CliContext): void {
  const command = withFiles(table.command("convert").description("write a table in another form"));
  addTableOutputOptions(command).action(async (files: string[], options: Making) => {
    const reading = await loadTable(files, options);
    await deliverTable(reading.table, { options, context, notes: repairNotes(reading.repairs) });
  });
}

function registerMultipliers(table: Command, context: CliContext): void {
  const command = withFiles(
    table.command("multipliers").description("output, income, imports and duties per unit of final demand"),
  ).option("--income <rows>", "rows of value added that count as income, separated by commas; all where not given");
  addOutputOptions(command).action(async (files: string[], options: Answering & { readonly income?: string }) => {
    const { table: read } = await loadTable(files, options);
    const rows = options.income?.split(",").map((row) => row.trim());
    const found = multipliers(read, rows === undefined ? {} : { incomeRows: rows });
    deliver({ text: () => multiplierText(found), json: () => plain(found) }, { options, context });
  });
}

function registerLinkages(table: Command, context: CliContext): void {
  const command = withFiles(
    table.command("linkages").description("backward and forward linkages, and which sectors are key"),
  );
  addOutputOptions(command).action(async (files: string[], options: Answering) => {
    const found = linkages((await loadTable(files, options)).table);
    deliver({ text: () => linkageText(found), json: () => plain(found) }, { options, context });
  });
}

interface ExtractOptions extends Answering {
  readonly side: "complete" | "backward" | "forward";
  readonly share: number;
}

function registerExtract(table: Command, context: CliContext): void {
  const command = table
    .command("extract")
    .description("output lost without a sector")
    .argument("<sector>", "a sector of the table");
  withFiles(command)
    .addOption(
      new Option("--side <side>", "what is taken out").choices(["complete", "backward", "forward"]).default("complete"),
    )
    .option("--share <share>", "share taken out, 0..1", number, 1);
  addOutputOptions(command).action(async (sector: string, files: string[], options: ExtractOptions) => {
    const { table: read } = await loadTable(files, options);
    const found = extract(read, { sector, side: options.side, share: options.share });
    deliver(
      { text: () => extractionText(read, found), json: () => ({ ...plain(found), sectors: read.sectors }) },
      { options, context },
    );
  });
}

function registerImports(table: Command, context: CliContext): void {
  const command = withFiles(
    table.command("imports").description("import content, vertical specialisation, self-sufficiency"),
  );
  addOutputOptions(command).action(async (files: string[], options: Answering) => {
    const { table: read } = await loadTable(files, options);
    const hasExports = exportsOf(read).some((value) => value > 0);
    const found: ImportFindings = {
      importContent: importContent(read),
      ...(hasExports ? { verticalSpecialisation: verticalSpecialisation(read) } : {}),
      selfSufficiency: selfSufficiency(read),
    };
    const { verticalSpecialisation: vs, ...rest } = found;
    const json = () => ({ ...rest, ...(vs === undefined ? {} : { verticalSpecialisation: plain(vs) }) });
    deliver({ text: () => importText(read, found), json }, { options, context });
  });
}

function registerAggregate(table: Command, context: CliContext): void {
  const command = withFiles(table.command("aggregate").description("sum sectors into groups")).requiredOption(
    "--concordance <file>",
    "CSV with the columns sector and group",
  );
  addTableOutputOptions(command).action(async (files: string[], options: Making & { readonly concordance: string }) => {
    const { table: read, repairs } = await loadTable(files, options);
    const file = options.concordance;
    const made = aggregate(read, readConcordance(readInput(file), { file }));
    await deliverTable(made, { options, context, notes: repairNotes(repairs) });
  });
}

function registerBalance(table: Command, context: CliContext): void {
  const command = withFiles(
    table.command("balance").description("the balanced table nearest to one that does not add up, gross outputs held"),
  );
  addTableOutputOptions(command).action(async (files: string[], options: Making) => {
    const reading = await loadTable(files, { ...options, gaps: "leave" });
    const found = balance(reading.table);
    if (found.status === "unbalanced")
      throw new Fault(
        found.gaps.map(({ name, gap }) => ({
          where: `table ${reading.table.id}, ${name}`,
          expected: "a total that its cells can meet",
          found: `a gap of ${gap}`,
          remedy: "Give the row or column a cell that can grow, or correct the output",
        })),
      );
    const notes = [
      ...repairNotes(reading.repairs),
      `Moved ${found.moved} ${reading.table.unit} in ${found.iterations} steps.`,
    ];
    await deliverTable(found.table, { options, context, notes });
  });
}

interface GenerateVerbOptions extends TableOutputOptions {
  readonly sectors: number;
  readonly seed: number;
  readonly suppliers?: number;
}

function registerGenerate(table: Command, context: CliContext): void {
  const command = table
    .command("generate")
    .description("make a synthetic productive table")
    .option("--sectors <n>", "number of sectors, at most 3000 in full", number, 50)
    .option("--seed <n>", "seed of chance", number, 1)
    .option("--suppliers <n>", "mean number of suppliers of a sector", number);
  addTableOutputOptions(command).action(async ({ sectors, seed, suppliers, ...options }: GenerateVerbOptions) => {
    if (sectors > 3000) {
      const remedy = "Use generateEconomy of the library, which keeps the table sparse";
      throw new Fault([{ where: "--sectors", expected: "at most 3000", found: `${sectors}`, remedy }]);
    }
    const economy = generateEconomy({ sectors, seed, ...(suppliers === undefined ? {} : { suppliers }) });
    await deliverTable(tableOfEconomy(economy, { id: `synthetic-${sectors}-${seed}` }), { options, context });
  });
}

function number(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) throw new InvalidArgumentError("It must be a number.");
  return value;
}
