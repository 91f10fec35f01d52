import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runSpec } from "../../src/node.js";
import { run } from "../../src/engine/run.js";
import { SYSTEMS } from "../../src/systems/catalogue.js";
import { countryOf, lived, specOf, valuesOf } from "./paired.js";

const YEARS = { from: 1928, to: 1934 };
const anySystem = fc.constantFrom(...SYSTEMS.map(({ id }) => id));
const anySeed = fc.integer({ min: 0, max: 4294967295 });

describe("a spec", () => {
  it("gives the same record twice, and another with another seed", () => {
    fc.assert(
      fc.property(anySystem, anySeed, (system, seed) => {
        const spec = specOf({ country: "ussr-1928", system, years: YEARS, seed });
        const [one, same, other] = [spec, spec, { ...spec, seed: (seed + 1) % 4294967296 }].map((each) =>
          runSpec(each),
        );
        expect(same).toEqual(one);
        expect(same.recordHash).toBe(one.recordHash);
        expect(other.recordHash).not.toBe(one.recordHash);
        expect(other.specHash).not.toBe(one.specHash);
      }),
      { numRuns: 5 },
    );
  });

  it("gives the same record whatever was run before it, from the same opening or a fresh one", () => {
    const spec = { country: "ussr-1928", system: "five-year-plan", years: YEARS, seed: 7 };
    const shared = lived(spec);
    lived({ ...spec, system: "market" });
    expect(lived(spec)).toEqual(shared);
    expect(runSpec(specOf(spec))).toEqual(shared);
  });

  it("gives the same record in another process", async () => {
    const spec = specOf({ country: "ussr-1928", system: "five-year-plan", years: YEARS, seed: 11 });
    const built = new URL("../../dist/node.js", import.meta.url).href;
    const script = `
      import { runSpec } from ${JSON.stringify(built)};
      process.stdout.write(runSpec(${JSON.stringify(spec)}).recordHash);
    `;
    const elsewhere = execFileSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8" });
    // Both run what was built, which may be older than the sources while they are being changed.
    const { runSpec: here }: { readonly runSpec: typeof runSpec } = await import(/* @vite-ignore */ built);
    expect(here(spec).recordHash).toBe(elsewhere);
    expect(elsewhere).toMatch(/^[0-9a-f]{64}$/);
  });

  it("records the same years whether they are asked for alone or with those before them", () => {
    const long = lived({ country: "ussr-1928", system: "five-year-plan", years: { from: 1928, to: 1934 } });
    const late = lived({ country: "ussr-1928", system: "five-year-plan", years: { from: 1933, to: 1934 } });
    for (const name of Object.keys(long.columns)) expect(valuesOf(late, name)).toEqual(valuesOf(long, name).slice(-2));
  });
});

describe("a paired draw", () => {
  it("gives two systems the same weather in every year", () => {
    fc.assert(
      fc.property(anySystem, anySystem, anySeed, (one, other, seed) => {
        const [here, there] = [one, other].map((system) => {
          const weather: number[][] = [];
          const spec = { country: "ussr-1928", system, years: YEARS, seed };
          lived(spec, { watch: (economy) => weather.push(Array.from(economy.weather)) });
          // The opening's last quarter of 1927 has no harvest and no weather.
          return weather.slice(1);
        });
        expect(there).toEqual(here);
        expect(new Set(here.flat()).size).toBe(here.flat().length);
      }),
      { numRuns: 10 },
    );
  });
});

describe("a shock from outside", () => {
  const spec = { country: "ussr-1928", system: "market", years: YEARS, seed: 3 };

  it("of factor 1 changes nothing, and neither does one after the last year", () => {
    const { columns } = lived(spec);
    const still = lived({ ...spec, events: [{ kind: "harvest", year: 1930, factor: 1 }] });
    expect(still.columns).toEqual(columns);
    expect(lived({ ...spec, events: [{ kind: "harvest", year: 1935, factor: 0 }] }).columns).toEqual(columns);
  });

  it("halves the harvest of its year and changes none before it; two halves are a quarter", () => {
    const { columns } = lived(spec);
    const half = { kind: "harvest", year: 1930, factor: 0.5 } as const;
    const [halved, quartered] = [[half], [half, half]].map((events) => lived({ ...spec, events }));
    const [usual, once, twice] = [
      columns["grainHarvest"].values,
      ...[halved, quartered].map((r) => valuesOf(r, "grainHarvest")),
    ];
    expect(once.slice(0, 2)).toEqual(usual.slice(0, 2));
    // Rounding of two products.
    expect(once[2] / usual[2]).toBeCloseTo(0.5, 12);
    expect(twice[2] / usual[2]).toBeCloseTo(0.25, 12);
  });
});

describe("a parameter that the user fixes", () => {
  it("is used as given while all others keep their draw", () => {
    const spec = { country: "ussr-1928", system: "five-year-plan", years: YEARS, seed: 5 };
    const free = lived(spec);
    const fixed = lived({ ...spec, parameters: { "liberty.executed": 0.03 } });
    const executed = (record: typeof free) => valuesOf(record, "deathsByExecution")[0];
    const lower = lived({ ...spec, parameters: { "liberty.executed": 0.004 } });
    // Arrests of the first year do not hang on who is shot but for those shot in the opening quarter: 1 in 10,000 of the people.
    expect(Math.abs(executed(fixed) / executed(lower) / (0.03 / 0.004) - 1)).toBeLessThan(1e-3);
    expect(valuesOf(fixed, "grainHarvest")[0]).toBeCloseTo(valuesOf(free, "grainHarvest")[0], 3);
  });

  it("is drawn by the seed where it is not fixed, and holds its default where all are", () => {
    const country = countryOf("ussr-1928");
    const seen = (fixed: boolean, seed: number) => {
      let sigma = 0;
      const spec = specOf({ country: country.id, system: "market", years: { from: 1928, to: 1928 }, seed, fixed });
      const system = SYSTEMS.find(({ id }) => id === "market") ?? SYSTEMS[0];
      run(spec, { country, system, watch: ({ nature }) => (sigma = nature.sigma) });
      return sigma;
    };
    expect([1, 2].map((seed) => seen(true, seed))).toEqual([0.4, 0.4]);
    expect(seen(false, 1)).not.toBe(seen(false, 2));
  });
});
