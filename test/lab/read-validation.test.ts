import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/base/csv.js";
import { NATURE } from "../../src/economy/nature-parameters.js";
import type { ParameterTable } from "../../src/economy/parameter.js";
import { columnsOf, yearsOf } from "../../src/lab/reading.js";
import { readOrderings, readPublishedCosts, readRows, readSeries } from "../../src/lab/read-validation.js";
import type { ValidationRow } from "../../src/lab/validation-row.js";
import { loadSystem, runSpec } from "../../src/node.js";
import { allAnswers } from "../../src/systems/catalogue.js";
import { readSpec } from "../../src/record/run-spec.js";

const folder = fileURLToPath(new URL("../../data/validation/", import.meta.url));
const text = (file: string): string => readFileSync(folder + file, "utf8");
const rows = readRows(text("rows.json"), { where: "rows.json" });
const orderings = readOrderings(text("orderings.json"), { where: "orderings.json" });
const costs = readPublishedCosts(text("human-cost.json"), { where: "human-cost.json" });

describe("the rows that come with the package", () => {
  it("are read from columns that a run of history has", () => {
    const { columns } = runSpec(
      readSpec({ country: "ussr-1924", system: "history", years: { from: 1924, to: 1924 }, fixed: true }),
    );
    const readings = [
      ...rows.flatMap(({ reading, beside }) => [reading, ...(beside === undefined ? [] : [beside.reading])]),
      ...orderings.flatMap(({ first, second }) => [first.reading, second.reading]),
      ...costs.map(({ reading }) => reading),
    ];
    expect(readings.flatMap(columnsOf).filter((column) => !Object.hasOwn(columns, column))).toEqual([]);
  });

  it("hold no value of 1928, at which output is scaled, and no opening value", () => {
    const judged = rows.filter(({ reading }) => reading.kind === "value" || reading.kind === "fulfilment");
    expect(judged.length).toBeGreaterThan(8);
    expect(judged.filter(({ reading }) => yearsOf(reading).some((year) => year === 1928 || year === "first"))).toEqual(
      [],
    );
  });

  it("count as fitted what the loss of the fit hears, and nothing else", () => {
    const { targets } = JSON.parse(text("../fit/ussr-targets.json")) as { targets: { column: string; year: number }[] };
    const isHeard = ({ reading }: ValidationRow) =>
      columnsOf(reading).length > 0 &&
      columnsOf(reading).every((column) =>
        yearsOf(reading).every((year) => targets.some((target) => target.column === column && target.year === year)),
      );
    for (const row of rows.filter(({ kind }) => kind !== "reported")) {
      expect({ id: row.id, kind: row.kind }).toEqual({ id: row.id, kind: isHeard(row) ? "fitted" : "predicted" });
    }
  });

  it("make naive forecasts from figures of the fitting years only", () => {
    const series = readSeries(text("series.csv"), { where: "series.csv" });
    const years = series.flatMap((one) => one.years);
    expect(years.filter((year) => !((year >= 1924 && year <= 1929) || (year >= 1934 && year <= 1936)))).toEqual([]);
    const names = series.map(({ name }) => name);
    expect(rows.filter((row) => row.series !== undefined && !names.includes(row.series))).toEqual([]);
  });

  it("are explained one by one in the document on validation", () => {
    const document = readFileSync(fileURLToPath(new URL("../../docs/validation.md", import.meta.url)), "utf8");
    expect(rows.filter(({ id }) => !document.includes(`\`${id}\``)).map(({ id }) => id)).toEqual([]);
  });

  it("compare systems that exist", () => {
    const systems = new Set(orderings.flatMap(({ first, second }) => [first.system, second.system]));
    expect([...systems].map((system) => loadSystem(system).id)).toEqual([...systems]);
  });
});

describe("a malformed file", () => {
  const good = JSON.parse(text("rows.json")) as Record<string, unknown>[];
  const read = (changes: Record<string, unknown>) =>
    readRows(JSON.stringify([{ ...good[0], ...changes }]), { where: "rows.json" });

  it.each([
    [{ tolerance: 0 }, "a tolerance above zero"],
    [{ actualLow: 1e9 }, "actualLow <= actual <= actualHigh"],
    [{ unit: "furlong" }, "a unit of the list of units"],
    [{ kind: "guessed" }, "one of fitted, predicted, reported"],
    [{ reading: { kind: "average", column: "x" } }, "one of value, ratio"],
    [{ reading: { kind: "value", column: "x", year: "soon" } }, "a calendar year, first or last"],
    [{ reading: { kind: "fulfilment", year: 1932, targets: { x: 0 } } }, "a number above zero for each column"],
    [{ wight: 3 }, 'found "wight"'],
    [{ figure: " " }, "a text"],
  ])("with %j is refused in words", (changes, words) => {
    expect(() => read(changes)).toThrow(words);
  });

  it("is refused whole, with all its faults, and with an id that stands twice", () => {
    expect(() => read({ tolerance: -1, kind: "x" })).toThrow(/one of fitted[\s\S]*a tolerance above zero/);
    const twice = JSON.stringify([good[0], good[0]]);
    expect(() => readRows(twice, { where: "rows.json" })).toThrow("each id once");
    expect(() => readRows("{", { where: "rows.json" })).toThrow("rows.json: found");
    expect(() => readRows("{}", { where: "rows.json" })).toThrow("a JSON list");
  });

  it("of series names the line", () => {
    const bad = "\uFEFFseries,year,value,source\r\nx,1926,1,s\r\nx,1926,2,s\r\nx,1927,,s\r\n";
    expect(() => readSeries(bad, { where: "s.csv" })).toThrow(/line 3[\s\S]*line 4/);
  });
});

describe("parameter ranges", () => {
  it("are those committed with the rows, unless the log of changes names the parameter", () => {
    const changed = rangesCommitted().filter(({ parameter, of, low, high }) => {
      const tables =
        of === "nature" ? [NATURE] : allAnswers().flatMap(({ id, parameters }) => (id === of ? [parameters] : []));
      const name = parameter.slice(parameter.indexOf(".") + 1);
      return !tables.some((table: ParameterTable) => table[name]?.range[0] === low && table[name].range[1] === high);
    });
    const log = readFileSync(fileURLToPath(new URL("../../docs/validation.md", import.meta.url)), "utf8").split(
      "## Log of later changes",
    )[1];
    expect(changed.filter(({ parameter, of }) => !log.includes(`\`${parameter}\` of ${of}`))).toEqual([]);
  });

  function rangesCommitted() {
    const { rows: lines } = readCsv(text("parameter-ranges.csv"), { file: "parameter-ranges.csv" });
    expect(lines.length).toBeGreaterThan(100);
    return lines.map(({ cells: [parameter, of, , low, high] }) => ({
      parameter,
      of,
      low: Number(low),
      high: Number(high),
    }));
  }
});
