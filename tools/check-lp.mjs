// `npm run check:lp DIR`: solves every MPS file under a folder, judges each answer from the file alone, and compares optima with those of a
// CSV of known ones (columns `name` and `clp_objective` or `objective`) where the folder holds one. Exit code 1 where anything disagrees.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import process from "node:process";
import { setUp } from "./set-up.mjs";

// Published optima carry about ten digits; a millionth is what two solvers at their default tolerances agree to.
const TOLERANCE = 1e-6;

process.exitCode = setUp() || (await main(process.argv.slice(2)));

async function main([folder]) {
  if (folder === undefined || !existsSync(folder)) {
    console.error(
      `Give a folder of MPS files: npm run check:lp DIR${folder === undefined ? "" : ` (there is no ${folder})`}`,
    );
    return 2;
  }
  const { inSense, judge, loadHighs, readMps, solve } = await import("../dist/lp/index.js");
  const { readPackedInput } = await import("../dist/cli/packed-file.js");
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path));
  const known = knownOptima(paths.filter((path) => path.endsWith(".csv")));
  const total = { agree: 0, judged: 0, failed: 0 };
  for (const path of paths.filter((each) => /\.mps(\.gz)?$/.test(each)).sort()) {
    const mps = readMps(readPackedInput(path), { file: path });
    const answer = solve(mps.programme, { highs: await loadHighs(), method: "simplex" });
    const verdict = judge(mps.programme, answer);
    const optimum = known.get(basename(path).replace(/\.mps(\.gz)?$/, ""));
    const found = answer.status === "optimal" ? inSense(answer.objective, mps.sense) : undefined;
    const outcome = outcomeOf({ answer, verdict, found, optimum });
    total[outcome] += 1;
    const beside = optimum === undefined ? "" : `, known ${optimum}`;
    console.log(`${outcome.padEnd(6)}  ${relative(folder, path)}: ${answer.status} ${found ?? ""}${beside}`);
  }
  console.log(
    `${total.agree} agree with a known optimum, ${total.judged} judged from the file alone, ${total.failed} failed`,
  );
  return total.failed === 0 ? 0 : 1;
}

/** `agree` with a known optimum, `judged` sound where none is known, or `failed`. */
function outcomeOf({ answer, verdict, found, optimum }) {
  if (answer.status === "stopped" || !verdict.holds) return "failed";
  if (optimum === undefined) return "judged";
  return found !== undefined && Math.abs(found - optimum) <= TOLERANCE * (1 + Math.abs(optimum)) ? "agree" : "failed";
}

function knownOptima(paths) {
  const rows = paths.flatMap((path) => {
    const [header, ...lines] = readFileSync(path, "utf8").trim().split(/\r?\n/);
    const columns = header.split(",");
    const objective = columns.findIndex((column) => column === "objective" || column === "clp_objective");
    const name = columns.indexOf("name");
    if (name < 0 || objective < 0) return [];
    return lines.map((line) => line.split(",")).map((cells) => [cells[name], Number(cells[objective])]);
  });
  return new Map(rows);
}
