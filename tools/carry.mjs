// `npm run carry`: which institution carries which row of validation. The judged course is drawn again with one answer of its last system
// exchanged for the NEP's (or the market's, where the two agree), and every row's median is printed with the answer and without it.
import process from "node:process";
import { setUp } from "./set-up.mjs";

process.exitCode = setUp() || (await main(process.argv.slice(2)));

async function main([given = "100"]) {
  const runs = Number(given);
  if (!Number.isInteger(runs) || runs < 1) {
    console.error(`Give a whole number of draws from 1: npm run carry 100 (found ${given})`);
    return 2;
  }
  const { JUDGED, validationReport } = await import("../dist/cli/validation-report.js");
  const { runEnsemble } = await import("../dist/cli/workers/ensemble.js");
  const { answersExchanged } = await import("../dist/lab/carry.js");
  const judged = async (system) =>
    validationReport(await runEnsemble({ ...JUDGED, systems: [system], runs })).rows.filter(
      ({ median }) => median !== undefined,
    );
  const [course] = JUDGED.systems;
  const columns = [[course, await judged(course)]];
  for (const change of answersExchanged(course)) columns.push([change, await judged(`${course}+${change}`)]);
  const cells = (row) => columns.map(([, rows]) => rows.find(({ id }) => id === row.id).median.toPrecision(3));
  const lines = columns[0][1].map((row) => [row.id, `${row.actualLow} to ${row.actualHigh}`, ...cells(row)]);
  const table = [["row", "published", ...columns.map(([name]) => name)], ...lines];
  console.log(`Medians of ${runs} draws of ${course}, whole and with one answer exchanged.\n`);
  console.log(
    table
      .map((line, at) => `| ${line.join(" | ")} |${at === 0 ? `\n|${" --- |".repeat(line.length)}` : ""}`)
      .join("\n"),
  );
  return 0;
}
