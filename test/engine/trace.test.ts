import { describe, expect, it } from "vitest";
import { Fault } from "../../src/base/fault.js";
import type { Country } from "../../src/country/country.js";
import { QUESTIONS } from "../../src/economy/contracts.js";
import type { Economy } from "../../src/economy/economy.js";
import { NATURE } from "../../src/economy/nature-parameters.js";
import { VARIABLES } from "../../src/economy/variables.js";
import { openCountry } from "../../src/engine/open.js";
import { run, runOpening } from "../../src/engine/run.js";
import { addVillageGrain, noGrain } from "../../src/engine/trace-flows.js";
import type { Part } from "../../src/engine/trace-part.js";
import { explain, type Explained } from "../../src/engine/trace.js";
import { countryIds, loadCountry, loadSystem } from "../../src/node.js";
import { readSpec, type RunSpec } from "../../src/record/run-spec.js";
import { allAnswers } from "../../src/systems/catalogue.js";

const ussr = loadCountry("ussr-1928");

/** Tables hold the same doubles as the variable, added in another order: some hundred roundings of 1e-16. */
const ROUNDING = 1e-11;

describe("an explanation", () => {
  const spec = specOf("five-year-plan", 1928, 1934);
  const record = run(spec, { country: ussr, system: loadSystem("five-year-plan") });

  it("is of the number that the record holds, with the year before, and knows the record by its hash", () => {
    for (const name of ["deathsByHunger", "gdpPerHead", "gapToLeaders", "steelOutput", "imprisoned"]) {
      const { value, before, unit, recordHash } = explained(spec, name, 1933);
      const column = record.columns[name];
      expect({ name, value, before, unit }).toEqual({
        name,
        value: column.values[5],
        before: column.values[4],
        unit: column.unit,
      });
      expect(recordHash).toBe(record.recordHash);
    }
  });

  it.each([
    ["deathsByHunger", "The dead of", "dead", 1000],
    ["deathsByHunger", "Who died", "dead", 1000],
    ["deaths", "Deaths of", "1933", 1000],
    ["grainHarvest", "The crop of", "crop", 1],
    ["grainProcurement", "Grain delivered", "1933", 1],
    ["grainExports", "Grain shipped", "shipped", 1],
    ["gdpAt1928Prices", "Output less", "1933", 1],
    ["gdpAt1937Prices", "GDP at 1937", "1933", 1],
    ["consumptionPerHead", "Consumption a head", "1933", 1],
    ["ruralConsumptionPerHead", "Consumption a head", "1933", 1],
    ["urbanConsumptionPerHead", "Consumption a head", "1933", 1],
    ["investmentShare", "Goods and services", "of GDP", 1],
    ["defenceShare", "Goods and services", "of GDP", 1],
    ["cattle", "cattle by region", "1933", 1],
    ["horses", "horses by region", "1933", 1],
    ["nonAgriculturalEmployment", "Work outside", "1933", 1],
    ["births", "Births of", "born", 1000],
  ])("of %s has parts that sum to it (%s)", (name, title, column, scale) => {
    const explanation = explained(spec, name, 1933);
    const sum = numbersOf(partNamed(explanation, title), column).reduce((total, value) => total + value, 0);
    expect(sum / scale / explanation.value).toBeCloseTo(1, 10);
  });

  it("of the crop has factors whose product is each region's crop", () => {
    const part = partNamed(explained(spec, "grainHarvest", 1932), "The crop of");
    const factors = ["normal", "area", "draught", "weather", "outside", "hands, effort, trend"];
    const products = numbersOf(part, "crop").map((_, z) =>
      factors.reduce((product, name) => product * numbersOf(part, name)[z], 1),
    );
    numbersOf(part, "crop").forEach((crop, z) => expect(products[z] / crop).toBeCloseTo(1, 10));
    // What is left to hands, effort and trend is near 1: no other factor was forgotten.
    for (const rest of numbersOf(part, "hands, effort, trend")) expect(Math.abs(rest - 1)).toBeLessThan(0.2);
  });

  it("of steel in 1924 says that furnaces bound it: users needed more by the norms of 1927/28 and lived on old metal", () => {
    const country = loadCountry("ussr-1924");
    const system = loadSystem("nep");
    const years = { ...specOf("nep", 1924, 1924), country: "ussr-1924", fixed: true };
    const explanation = explain(years, { country, system, variable: "steelOutput", year: 1924 });
    if (explanation.status === "absent") throw new Error(explanation.reason);
    const part = partNamed(explanation, "Need of steel");
    expect(numbersOf(part, "1924").reduce((sum, value) => sum + value, 0)).toBeGreaterThan(1.2 * explanation.value);
    expect(part.notes[0]).toContain("bound by its capacity");
  });

  it("shows a shock from outside as such, and in the hunger that follows the food and the grain of less", () => {
    const struck = { ...spec, events: [{ kind: "harvest" as const, year: 1932, factor: 0.5 }] };
    expect(numbersOf(partNamed(explained(struck, "grainHarvest", 1932), "The crop"), "outside")).toEqual(
      Array(5).fill(0.5),
    );
    const [hungry, fed] = [struck, spec].map((one) => partNamed(explained(one, "deathsByHunger", 1933), "The dead"));
    const total = (part: Part, column: string): number =>
      numbersOf(part, column).reduce((sum, value) => sum + value, 0);
    expect(total(hungry, "dead")).toBeGreaterThan(total(fed, "dead"));
    expect(total(hungry, "crop")).toBeLessThan(0.6 * total(fed, "crop"));
    expect(total(hungry, "eaten")).toBeLessThan(total(fed, "eaten"));
  });

  it("states the parameter as it was in the run, beside its range and the answer it belongs to", () => {
    const set = { ...spec, parameters: { "village.ceiling": 2.1 } };
    const found = explained(set, "grainProcurement", 1930).parameters.find(({ name }) => name === "village.ceiling");
    expect(found).toMatchObject({ value: 2.1, byDefault: 1.9, range: [1.5, 2.4], of: "collective-farm-deliveries" });
    const drawn = explained(spec, "grainProcurement", 1930).parameters.find(({ name }) => name === "village.ceiling");
    expect(drawn?.value).not.toBe(1.9);
  });

  it("leads down to figures of the country whose sources it cites", () => {
    const { figures, sources, parameters } = explained(spec, "deathsByHunger", 1933);
    expect(figures.map(({ series }) => series)).toContain("kcal-need");
    expect(figures.filter(({ series }) => series.startsWith("normal-harvest@"))).toHaveLength(5);
    const cited = sources.map(({ id }) => id);
    for (const { source } of figures) expect(cited).toContain(source);
    for (const { source } of parameters) expect([...cited, ...ussr.sources.map(({ id }) => id)]).toContain(source);
    for (const { citation } of sources) expect(citation.length).toBeGreaterThan(20);
  });

  it("of what is not modelled is the reason, not a zero", () => {
    const explanation = explain(spec, {
      country: ussr,
      system: loadSystem("market"),
      variable: "deathsByWar",
      year: 1930,
    });
    expect(explanation).toMatchObject({ status: "absent", reason: record.absent["deathsByWar"] });
  });

  it("refuses an unknown variable and a year outside the run, both at once", () => {
    const asked = () =>
      explain(spec, { country: ussr, system: loadSystem("market"), variable: "deathByHunger", year: 1950 });
    expect(asked).toThrow(Fault);
    expect(asked).toThrow(
      /Did you mean "deathsByHunger"\?[\s\S]*year: found 1950, expected a year of the run, 1928 to 1934/,
    );
  });

  it("tells of a timeline which decisions on record bore on the year", () => {
    const part = partNamed(explained(specOf("history", 1928, 1933), "collectivised", 1930), "Decisions on record");
    expect(part.columns[0].cells).toEqual([1929, 1930]);
  });
});

describe("explanations of every variable", () => {
  it.each([
    ["ussr-1928", "five-year-plan", 1928],
    ["ussr-1928", "market", 1935],
    ["ussr-1928", "history", 1931],
    ["ussr-1924", "five-year-plan", 1924],
    ["idn-2014", "market", 2015],
    ["idn-2014", "market+border=closed", 2017],
    ["chn-1953", "five-year-plan", 1956],
  ])("of %s under %s in %i have tables of finite numbers and equal columns, and sentences", (id, system, year) => {
    const country = id === "ussr-1928" ? ussr : loadCountry(id);
    const spec = { ...specOf(system, country.firstYear, Math.max(year, country.firstYear)), country: id };
    for (const { name } of VARIABLES) {
      const explanation = explain(spec, { country, system: loadSystem(system), variable: name, year });
      if (explanation.status === "absent") continue;
      expect({ name, parts: explanation.parts.length > 0 }).toEqual({ name, parts: true });
      for (const part of explanation.parts) expect(oddCells(part), `${name}: ${part.title}`).toEqual([]);
    }
  });

  it("lead somewhere: every name a variable rests on is a variable, a parameter, a question or a figure", () => {
    const figures = countryIds().flatMap((id) => loadCountry(id).figures.map(({ series }) => series.split("@")));
    const parameters = allAnswers().flatMap(({ question, parameters: table }) =>
      Object.keys(table).map((name) => `${question}.${name}`),
    );
    const known = new Set<string>([
      ...VARIABLES.map(({ name }) => name),
      ...Object.keys(NATURE).map((name) => `nature.${name}`),
      ...parameters,
      ...QUESTIONS,
      ...figures.flatMap(([name, place]) => (place === undefined ? [name] : [name, `${name}@${place}`])),
      "death rates by age",
    ]);
    const lost = VARIABLES.flatMap(({ name, from }) =>
      from.filter((base) => !known.has(base)).map((base) => `${name}: ${base}`),
    );
    expect(lost).toEqual([]);
  });
});

describe("the way of the villages' grain", () => {
  it("closes in each village: opening stock, crop and purchases are seed, deliveries, feed, food, loss and closing stock", () => {
    for (const id of ["ussr-1928", "idn-2014", "chn-1953"]) {
      for (const system of ["five-year-plan", "market"])
        expectGrainToClose(id === "ussr-1928" ? ussr : loadCountry(id), system);
    }
  });
});

function expectGrainToClose(country: Country, system: string): void {
  const spec = { ...specOf(system, country.firstYear, country.firstYear + 4), country: country.id };
  const opening = openCountry(country, { seed: spec.seed, fixed: false, parameters: {} });
  let stocks: number[] | undefined;
  const watch = (economy: Economy): void => {
    const { facts } = economy;
    const villages = noGrain(facts.regions);
    addVillageGrain(economy, [0, 1, 2, 3], villages);
    const closing = villages.map((_, z) => villageStock(economy, z));
    villages.forEach(({ crop, bought, seed, delivered, fed, eaten, lost }, z) => {
      if (stocks === undefined) return;
      const gap = stocks[z] + crop + bought - seed - delivered - fed - eaten - lost - closing[z];
      expect(Math.abs(gap) / crop).toBeLessThan(ROUNDING);
      expect(seed / (facts.villageSeed0[z] * facts.tonnesPerValue)).toBeGreaterThan(0.5);
    });
    stocks = closing;
  };
  runOpening(spec, { opening, system: loadSystem(system), watch });
}

function villageStock({ facts, stock }: Economy, z: number): number {
  return stock[(facts.parties.village + z) * facts.n + facts.grain] * facts.tonnesPerValue;
}

function specOf(system: string, from: number, to: number): RunSpec {
  return readSpec({ country: "ussr-1928", system, years: { from, to }, seed: 1 });
}

function explained(spec: RunSpec, variable: string, year: number): Explained {
  const explanation = explain(spec, { country: ussr, system: loadSystem(spec.system), variable, year });
  if (explanation.status !== "explained") throw new Error(explanation.reason);
  return explanation;
}

function partNamed({ parts }: Explained, beginning: string): Part {
  const found = parts.find(({ title }) => title.startsWith(beginning));
  if (found === undefined)
    throw new Error(`no part "${beginning}" among ${parts.map(({ title }) => title).join("; ")}`);
  return found;
}

function numbersOf({ columns }: Part, title: string): readonly number[] {
  const column = columns.find((candidate) => candidate.title === title);
  if (column === undefined) throw new Error(`no column "${title}" among ${columns.map((one) => one.title).join("; ")}`);
  return column.cells.filter((cell) => typeof cell === "number");
}

/** Cells that are no number a person could read, columns shorter than others, sentences with such numbers, and parts that say nothing. */
function oddCells({ form, columns, notes }: Part): readonly string[] {
  const odd = notes.filter((note) => /NaN|Infinity|undefined/.test(note) || !note.endsWith("."));
  if (form === "sentences") return notes.length === 0 ? ["no sentence"] : odd;
  const height = columns[0].cells.length;
  const cellsOdd = columns.flatMap(({ title, cells }) => [
    ...cells.filter((cell) => typeof cell === "number" && !Number.isFinite(cell)).map((cell) => `${title}: ${cell}`),
    ...(cells.length === height ? [] : [`${title}: ${cells.length} cells of ${height}`]),
  ]);
  return [...odd, ...cellsOdd];
}
