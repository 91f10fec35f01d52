import { describe, expect, it } from "vitest";
import { openCountry } from "../../src/engine/open.js";
import { run, runOpening } from "../../src/engine/run.js";
import { ensembleSpec, runSpecOf } from "../../src/lab/ensemble-spec.js";
import { ensembleCsv, ensembleJson, isEnsembleJson, readEnsemble, withColumns } from "../../src/lab/ensemble-file.js";
import { drawEnsemble, gather } from "../../src/lab/ensemble.js";
import { pairedDraw } from "../../src/lab/paired-draw.js";
import { loadCountry, loadSystem } from "../../src/node.js";

const spec = ensembleSpec({
  country: "ussr-1928",
  systems: ["five-year-plan", "market"],
  years: { from: 1928, to: 1930 },
  runs: 3,
  seed: 11,
});
const subject = { country: loadCountry(spec.country), systems: spec.systems.map(loadSystem) };
const ensemble = drawEnsemble(spec, subject);

describe("an ensemble", () => {
  it("holds for every system and seed the numbers of the run made alone", () => {
    for (const [k, system] of subject.systems.entries()) {
      const record = run(runSpecOf(spec, spec.systems[k], 12), { country: subject.country, system });
      const { columns } = ensemble.systems[system.id];
      expect(Object.keys(columns).sort()).toEqual(Object.keys(record.columns).sort());
      for (const [name, { values }] of Object.entries(record.columns)) {
        expect([...columns[name].values.subarray(3, 6)]).toEqual(values);
      }
    }
  });

  it("does not depend on the order in which draws come back", () => {
    const draws = [13, 11, 12].map((seed) => pairedDraw(spec, subject, seed));
    expect(gather(spec, draws)).toEqual(ensemble);
  });

  it("refuses to be gathered with a draw missing", () => {
    expect(() => gather(spec, [pairedDraw(spec, subject, 11)])).toThrow("the draw of seed 12 is missing");
  });

  it("gives both systems of a draw the same weather, and another to another draw", () => {
    const weather = (seed: number, system: string): number[] => {
      const opening = openCountry(subject.country, { seed, fixed: false, parameters: {} });
      const seen: number[] = [];
      runOpening(runSpecOf(spec, system, seed), {
        opening,
        system: loadSystem(system),
        watch: (economy) => seen.push(...economy.weather),
      });
      return seen;
    };
    expect(weather(11, "five-year-plan")).toEqual(weather(11, "market"));
    expect(weather(11, "market")).not.toEqual(weather(12, "market"));
  });

  it("holds a system's numbers still when it is compared with others", () => {
    const alone = drawEnsemble({ ...spec, systems: ["market"] }, { ...subject, systems: [loadSystem("market")] });
    expect(alone.systems["market"]).toEqual(ensemble.systems["market"]);
  });

  it("draws parameters of nature once for both systems", () => {
    const [plan, market] = spec.systems.map((system) => ensemble.systems[system].parameters);
    const shared = Object.keys(plan).filter((name) => name.startsWith("nature."));
    expect(shared.length).toBeGreaterThan(10);
    for (const name of shared) expect(plan[name]).toEqual(market[name]);
  });

  it("comes back whole from its file", () => {
    const json: unknown = JSON.parse(JSON.stringify(ensembleJson(ensemble)));
    if (!isEnsembleJson(json)) throw new Error("not recognised");
    expect(readEnsemble(json, { where: "file" })).toEqual(ensemble);
    const changed = { ...json, spec: { ...spec, runs: 2 } };
    expect(() => readEnsemble(changed, { where: "file" })).toThrow("the hash of the spec");
  });

  it("is a number a line in long form, each of its run, with what is absent named", () => {
    const lines = ensembleCsv(withColumns(ensemble, ["steelOutput", "deathsByWar"])).split("\n");
    expect(lines[0]).toBe("system,seed,year,column,unit,value");
    const { values } = ensemble.systems["five-year-plan"].columns["steelOutput"];
    expect(lines[5]).toBe(`five-year-plan,12,1929,steelOutput,Mt,${values[4]}`);
    // Two systems of three draws and three years, a line each for what is absent, the header and the end.
    expect(lines).toHaveLength(2 * (9 + 1) + 2);
    expect(lines[10]).toMatch(/^five-year-plan,,,deathsByWar,absent,"?no war/);
  });

  it("is refused with every fault at once", () => {
    const request = { country: "x", systems: ["a", "a"], years: { from: 1928, to: 1930 }, runs: 0 };
    expect(() => ensembleSpec(request)).toThrow(/draws from 1 to[\s\S]*"a" twice/);
    expect(() => ensembleSpec({ ...request, systems: ["a"], runs: 2, seed: 4294967295 })).toThrow("last seed");
    expect(() => drawEnsemble({ ...spec, parameters: { "nature.nothing": 1 } }, subject)).toThrow("an unknown name");
    expect(() => withColumns(ensemble, ["steelOutptu"])).toThrow('Did you mean "steelOutput"?');
  });

  it("knows a parameter that only one of its systems has", () => {
    const [owned] = Object.keys(ensemble.systems["five-year-plan"].parameters).filter((name) =>
      name.startsWith("ownership."),
    );
    const value = ensemble.systems["five-year-plan"].parameters[owned][0];
    const short = { ...spec, runs: 1, parameters: { [owned]: value } };
    expect(drawEnsemble(short, subject).seeds).toEqual([11]);
  });
});
