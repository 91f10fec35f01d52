// `npm run carry`: what carries which row of validation. The judged course is drawn again without each of its parts in turn: one answer of its
// last system exchanged for the NEP's (or the market's, where the two agree), or one mechanism of nature switched off. Of every row are printed
// the median of the whole and the parts that move it by more than its tolerance, the strongest first. `npm run carry 100 chn-1953` takes a check
// on another country apart instead.
import process from "node:process";
import { setUp } from "./set-up.mjs";

const MOST = 5;

process.exitCode = setUp() || (await main(process.argv.slice(2)));

async function main([given = "100", check]) {
  const runs = Number(given);
  if (!Number.isInteger(runs) || runs < 1) {
    console.error(`Give a whole number of draws from 1: npm run carry 100 (found ${given})`);
    return 2;
  }
  const { checkReport, checkRun, JUDGED, validationReport } = await import("../dist/cli/validation-report.js");
  const { checkIds } = await import("../dist/cli/validation-files.js");
  if (check !== undefined && !checkIds().includes(check)) {
    console.error(`Name a check, ${checkIds().join(" or ")}: npm run carry 100 ${checkIds()[0]} (found ${check})`);
    return 2;
  }
  const judgedCourse = check === undefined ? JUDGED : checkRun(check);
  const reportOn = (ensemble) => (check === undefined ? validationReport(ensemble) : checkReport(check, ensemble));
  const { runEnsemble } = await import("../dist/cli/workers/ensemble.js");
  const { carriersOf, withoutEach } = await import("../dist/lab/carry.js");
  const judged = async (course, parameters) =>
    reportOn(await runEnsemble({ ...judgedCourse, systems: [course], parameters, runs })).rows.filter(
      ({ median }) => median !== undefined,
    );
  const [course] = judgedCourse.systems;
  const whole = await judged(course, {});
  const parts = [];
  for (const { id, course: other, parameters } of withoutEach(course))
    parts.push({ id, rows: await judged(other, parameters) });
  const lines = whole.map(({ id, median, actualLow, actualHigh, tolerance }) => {
    const without = parts.map((part) => ({ id: part.id, value: part.rows.find((row) => row.id === id).median }));
    const found = carriersOf({ whole: median, tolerance }, without).slice(0, MOST);
    const carried = found.map((one) => `\`${one.id}\` ${shown(one.without)}`).join(", ");
    return [id, `${actualLow} to ${actualHigh}`, shown(median), carried || "none"];
  });
  const table = [["row", "published", "whole", "without one part"], ...lines];
  console.log(
    `Medians of ${runs} draws of ${course}, whole and without one of ${parts.length} parts: each row with the parts,`,
  );
  console.log(`at most ${MOST}, that move it by more than its tolerance.\n`);
  console.log(
    table
      .map((line, at) => `| ${line.join(" | ")} |${at === 0 ? `\n|${" --- |".repeat(line.length)}` : ""}`)
      .join("\n"),
  );
  return 0;
}

/** Three significant digits, thousands written out. */
function shown(value) {
  return Number(value.toPrecision(3)).toLocaleString("en-GB", { maximumSignificantDigits: 3 });
}
