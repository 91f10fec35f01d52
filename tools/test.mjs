// `npm test`: types, lint, format and tests. Closes with `N passed, N failed`, where each check counts as one beside the tests.
// `--only types,lint,format,tests` runs some of them; `--no-skipped-browser-tests` counts those as failed; the rest goes to vitest.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import process from "node:process";
import { node, root, setUp } from "./set-up.mjs";

const CHECKS = {
  types: () =>
    node("node_modules/typescript/bin/tsc", ["-p", "tsconfig.test.json"]) ||
    node("node_modules/svelte-check/bin/svelte-check", [
      "--tsconfig",
      "tsconfig.web.json",
      "--fail-on-warnings",
      "--output",
      "human",
    ]),
  lint: () => node("node_modules/eslint/bin/eslint.js", ["."]),
  format: () => node("node_modules/prettier/bin/prettier.cjs", ["--check", "--log-level", "warn", "."]),
};

process.exitCode = main(process.argv.slice(2));

function main(args) {
  const { only, strict, rest } = parse(args);
  const total = { passed: 0, failed: 0 };
  count(total, "set-up", setUp());
  if (total.failed === 0) {
    for (const [name, check] of Object.entries(CHECKS)) if (only.includes(name)) count(total, name, check());
    if (only.includes("tests")) addTests(total, { strict, rest });
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

function parse(args) {
  const all = [...Object.keys(CHECKS), "tests"];
  const at = args.indexOf("--only");
  const only = at < 0 ? all : (args[at + 1] ?? "").split(",");
  const unknown = only.filter((name) => !all.includes(name));
  if (unknown.length > 0) {
    console.error(`--only takes ${all.join(", ")}, not "${unknown.join(", ")}"`);
    process.exit(2);
  }
  const ours = (arg, index) => arg === "--no-skipped-browser-tests" || (at >= 0 && (index === at || index === at + 1));
  return {
    only,
    strict: args.includes("--no-skipped-browser-tests"),
    rest: args.filter((arg, index) => !ours(arg, index)),
  };
}

function count(total, name, code) {
  total[code === 0 ? "passed" : "failed"] += 1;
  console.log(`${name}: ${code === 0 ? "passed" : "FAILED"}`);
}

function addTests(total, { strict, rest }) {
  const folder = mkdtempSync(join(tmpdir(), "onecountry-"));
  const report = join(folder, "report.json");
  try {
    const code = node("node_modules/vitest/vitest.mjs", [
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...rest,
    ]);
    addReport(total, { report, code, strict });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that could not be loaded has no tests to fail: it counts as one. So does a run that failed without naming a test. */
function addReport(total, { report, code, strict }) {
  const files = readReport(report).map((file) => ({ ...file, name: relative(root, file.name).split(sep).join("/") }));
  const tests = files.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({ ...test, file: name })),
  );
  const broken = files.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0);
  const skipped = tests.filter(({ status }) => status !== "passed" && status !== "failed");
  const barred = strict ? skipped.filter(({ file }) => file.startsWith("test/browser/")) : [];
  for (const { file, fullName } of skipped) console.log(`skipped: ${file}: ${fullName}`);
  for (const { file, fullName } of barred)
    console.log(`FAILED, since browser tests must not be skipped here: ${file}: ${fullName}`);
  const failed = tests.filter(({ status }) => status === "failed").length + broken.length + barred.length;
  total.passed += tests.filter(({ status }) => status === "passed").length;
  total.failed += failed === 0 && (code !== 0 || tests.length === 0) ? 1 : failed;
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).testResults;
  } catch {
    console.error("vitest left no report");
    return [];
  }
}
