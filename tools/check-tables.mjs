// `npm run check:tables DIR`: reads every table under a folder and says of each how it was read and how well a plan of the base year gives
// it back, or what is wrong with it. Exit code 1 where one could not be read, or is not given back.  Make and use tables are paired by what their names have in common; other CSV files that hold no table are named so.
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import process from "node:process";
import { setUp } from "./set-up.mjs";

/** One vertex of the plan's programme solves the equations of the table: rounding is left, and what the solver takes for nothing. */
const GIVEN_BACK = 1e-9;

process.exitCode = setUp() || (await main(process.argv.slice(2)));

async function main([folder]) {
  if (folder === undefined) {
    console.error("Give the folder: npm run check:tables DIR");
    return 2;
  }
  const { readTable } = await import("../dist/table/read-table.js");
  const { tableReport } = await import("../dist/table/report.js");
  const giveBack = await baseYears();
  const total = { read: 0, failed: 0 };
  for (const paths of groups(folder)) {
    const files = Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, "utf8")]));
    const name = Object.keys(files).join(" + ");
    try {
      const reading = readTable(files);
      const { isGivenBack, said } = giveBack(reading);
      console.log(`${name}: ${line(reading, tableReport)}; ${said}`);
      total.read += 1;
      if (!isGivenBack) total.failed += 1;
    } catch (error) {
      if (error.name !== "Fault") throw error;
      if (error.faults[0].found === "no such block") {
        console.log(`${name}: no table`);
        continue;
      }
      const [first, ...others] = error.message.split("\n");
      console.log(`${name}: NOT READ: ${first}${others.length > 0 ? ` (and ${others.length} faults more)` : ""}`);
      total.failed += 1;
    }
  }
  console.log(`${total.read} read, ${total.failed} not read or not given back`);
  return total.failed === 0 ? 0 : 1;
}

/** A function that plans the base year of a reading and says how far outputs and imports are from the table's. */
async function baseYears() {
  const { planDefaults } = await import("../dist/cli/plan-input.js");
  const { loadHighs } = await import("../dist/lp/load-highs.js");
  const { assumedValues, formulate, reproduceBase } = await import("../dist/plan/index.js");
  const { branches, assumptions } = planDefaults();
  const assumed = assumedValues(assumptions);
  const highs = await loadHighs();
  return ({ table }) => {
    try {
      const base = reproduceBase(formulate(table, { branches, assumed }), { highs, assumed });
      const [output, imports, dust] = [base.outputError, base.importError, base.dust].map((error) =>
        error.toExponential(1),
      );
      const isGivenBack = base.outputError < GIVEN_BACK && base.importError - base.dust < GIVEN_BACK;
      return {
        isGivenBack,
        said: `plan of the base year off by ${output} in outputs, ${imports} in imports, of which ${dust} dust`,
      };
    } catch (error) {
      if (error.name !== "Fault") throw error;
      return { isGivenBack: true, said: `no plan: ${error.message.split("\n")[0]}` };
    }
  };
}

function line({ table, format, repairs }, tableReport) {
  const { grossOutput, largestGap, productive, productByIncome, productByUse } = tableReport(table);
  const sums = `output ${grossOutput.toPrecision(6)}, product ${productByIncome.toPrecision(6)} by income and ${productByUse.toPrecision(6)} by use`;
  return `${format}, ${table.sectors.length} sectors, ${sums}, largest gap ${largestGap.share.toExponential(1)}, ${productive}, ${repairs.length} repairs`;
}

/** CSV files under the folder, a make table together with its use table. */
function groups(folder) {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".csv"))
    .map((path) => join(folder, path))
    .sort();
  const uses = paths.filter((path) => /(^|_)use[_.]/.test(basename(path)));
  const makeOf = (use) => join(dirname(use), basename(use).replace("use", "make"));
  const makes = new Set(uses.map(makeOf));
  return paths
    .filter((path) => !makes.has(path))
    .map((path) => (uses.includes(path) && paths.includes(makeOf(path)) ? [path, makeOf(path)] : [path]));
}
