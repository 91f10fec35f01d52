import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkIds, independentCheck, validationFacts } from "../../src/cli/validation-files.js";
import { checkRun } from "../../src/cli/validation-report.js";
import { runEnsemble } from "../../src/cli/workers/ensemble.js";
import { QUESTIONS, stepsOf } from "../../src/economy/contracts.js";
import { readCheck } from "../../src/lab/independent-check.js";
import { columnsOf } from "../../src/lab/reading.js";
import { loadCountry, loadSystem, runSpec } from "../../src/node.js";
import { readSpec } from "../../src/record/run-spec.js";

const data = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../../data/${file}`, import.meta.url)), "utf8");

describe.each(checkIds())("the check %s", (id) => {
  const { check, series } = independentCheck(id);

  it("is of a country and a system that exist, and reads columns that its runs have", () => {
    expect(check.id).toBe(id);
    expect(loadSystem(check.system).id).toBe(check.system);
    const { country, system, years } = check;
    const { columns } = runSpec(
      readSpec({ country, system, years: { from: years.from, to: years.from }, fixed: true }),
    );
    const read = check.rows.flatMap(({ reading }) => columnsOf(reading));
    expect(read.filter((column) => !Object.hasOwn(columns, column))).toEqual([]);
  });

  it("runs on the parameters of the fit, whole sets and nothing exchanged", async () => {
    const { near } = JSON.parse(data("fit/ussr.json")) as { near: { values: Record<string, number> }[] };
    const fits = near.map(({ values }) => values);
    expect(loadCountry(check.country).fits).toEqual(fits);
    const { spec, seeds, systems } = await runEnsemble({ ...checkRun(id), runs: 6, workers: 1 });
    expect(spec.parameters).toEqual({});
    expect(spec.events).toEqual([]);
    const drawn = systems[check.system].parameters;
    // A fit names an answer's parameter by the answer, a draw by the question that it answers.
    const [{ answers }] = stepsOf(loadSystem(check.system)).map(({ system }) => system);
    const names = Object.keys(fits[0]).flatMap((name) => {
      const [owner, parameter] = name.split(".");
      const question = QUESTIONS.find((known) => answers[known].id === owner) ?? owner;
      return `${question}.${parameter}` in drawn ? [[name, `${question}.${parameter}`]] : [];
    });
    // Of ten one is of an answer of the NEP, and one that has the same value in all draws is not listed.
    expect(names.length).toBeGreaterThanOrEqual(8);
    for (const draw of seeds.keys()) {
      const isThisDraw = (values: Record<string, number>) =>
        names.every(([name, inRun]) => drawn[inRun][draw] === values[name]);
      expect(fits.some(isThisDraw), `draw ${draw}`).toBe(true);
    }
  });

  it("shares no row with the validation of history, and is explained row by row in the document", () => {
    const ids = new Set(validationFacts().rows.map((row) => row.id));
    const document = readFileSync(fileURLToPath(new URL("../../docs/validation.md", import.meta.url)), "utf8");
    expect(check.rows.filter((row) => ids.has(row.id) || !document.includes(`\`${row.id}\``))).toEqual([]);
    expect(document).toContain(`--check ${id}`);
  });

  it("forecasts naively from figures before its first year only", () => {
    expect(series.flatMap(({ years }) => years).filter((year) => year >= check.years.from)).toEqual([]);
    const names = series.map(({ name }) => name);
    expect(check.rows.filter((row) => row.series !== undefined && !names.includes(row.series))).toEqual([]);
  });

  it("says of each row what would explain a miss on either side", () => {
    expect(check.rows.filter(({ tooHigh, tooLow }) => tooHigh === undefined || tooLow === undefined)).toEqual([]);
  });
});

describe("a malformed check", () => {
  const good = JSON.parse(data("validation/checks/chn-1953.json")) as Record<string, unknown> & {
    rows: Record<string, unknown>[];
  };
  const read = (changes: Record<string, unknown>) =>
    readCheck(JSON.stringify({ ...good, ...changes }), { where: "c.json" });
  const row = (changes: Record<string, unknown>) => read({ rows: [{ ...good.rows[0], ...changes }] });

  it("that sets parameters is refused, since it would be no check of the fit", () => {
    expect(() => read({ parameters: { "nature.weather": 0.05 } })).toThrow('found "parameters"');
  });

  it.each([
    [{ rows: "none" }, "c.json, rows: found"],
    [{ years: { from: 1961, to: 1953 } }, "two whole years, from not after to"],
    [{ years: 1953 }, "two whole years"],
    [{ country: "" }, "c.json, country"],
    [{ about: undefined }, "c.json, about"],
  ])("with %j is refused in words", (changes, words) => {
    expect(() => read(changes)).toThrow(words);
  });

  it.each([
    [{ kind: "predicted" }, "expected independent"],
    [{ reading: { kind: "value", column: "grainHarvest", year: 1970 } }, "a year of 1953..1961"],
    [{ tolerance: 0 }, "a tolerance above zero"],
  ])("with a row with %j is refused in words", (changes, words) => {
    expect(() => row(changes)).toThrow(words);
  });

  it("says all that is wrong at once, and what is no JSON", () => {
    expect(() => read({ system: 3, naive: "", years: null })).toThrow(/c\.json, system[\s\S]*years[\s\S]*naive/);
    expect(() => readCheck("[]", { where: "c.json" })).toThrow("a JSON object");
    expect(() => readCheck("{", { where: "c.json" })).toThrow("expected JSON");
  });
});
