import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fault } from "../../src/base/fault.js";
import { LARGEST_SEED, MODEL_VERSION, readSpec, specHash, UNIT_SIZES } from "../../src/record/run-spec.js";

const least = { country: "ussr-1928", system: "nep", years: { from: 1928, to: 1940 } };

describe("readSpec", () => {
  it("fills in what a spec may leave out", () => {
    expect(readSpec(least)).toEqual({
      ...least,
      modelVersion: MODEL_VERSION,
      world: "base",
      unitSize: "country",
      parameters: {},
      fixed: false,
      events: [],
      seed: 1,
    });
  });

  it("names every fault of a spec at once, with place, expectation and remedy", () => {
    const bad = {
      country: "",
      systm: "nep",
      years: { from: 1940, to: 1928 },
      seed: -1,
      fixed: "yes",
      unitSize: "village",
      parameters: { tempo: "0.3" },
    };
    const fault = caught(() => readSpec(bad, { where: "run.json" }));
    expect(fault.faults.map(({ where }) => where)).toEqual([
      "run.json",
      "run.json, country",
      "run.json, system",
      "run.json, unitSize",
      "run.json, parameters.tempo",
      "run.json, fixed",
      "run.json, years",
      "run.json, seed",
    ]);
    expect(fault.message).toContain('run.json, system: found nothing, expected a non-empty text. Give "system".');
    expect(fault.message).toContain("run.json, seed: found -1, expected an integer from 0 to 4294967295.");
    expect(fault.faults[0].remedy).toContain('"system"');
  });

  it("refuses what is not an object, and a run of more than a thousand years", () => {
    for (const json of [null, [], "nep", 3, undefined]) expect(() => readSpec(json)).toThrow(Fault);
    expect(() => readSpec({ ...least, years: { from: 1, to: 1001 } })).toThrow("at most 1000 years");
    expect(readSpec({ ...least, years: { from: 1, to: 1000 } }).years.to).toBe(1000);
  });

  it("reads its own spec back unchanged", () => {
    fc.assert(
      fc.property(specs, (spec) => {
        expect(readSpec(JSON.parse(JSON.stringify(spec)))).toEqual(spec);
      }),
    );
  });

  it("carries the version of the package", () => {
    const packageJson: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    expect(packageJson).toMatchObject({ version: MODEL_VERSION });
  });
});

describe("specHash", () => {
  it("is the SHA-256 of the spec as JSON with sorted keys and no blanks", () => {
    const canonical =
      '{"country":"ussr-1928","events":[{"factor":0.5,"kind":"harvest","year":1931}],"fixed":true,"modelVersion":"0.1.0","parameters":{"a":0.5,"b":2},"seed":3,' +
      '"system":"nep","unitSize":"country","world":"base","years":{"from":1928,"to":1940}}';
    const spec = readSpec({
      ...least,
      modelVersion: "0.1.0",
      parameters: { b: 2, a: 0.5 },
      fixed: true,
      seed: 3,
      events: [{ year: 1931, kind: "harvest", factor: 0.5 }],
    });
    expect(specHash(spec)).toBe(createHash("sha256").update(canonical, "utf8").digest("hex"));
  });

  it("does not ask in which order fields were written, and changes with every field", () => {
    const hash = specHash(readSpec(least));
    expect(specHash(readSpec(Object.fromEntries(Object.entries(least).reverse())))).toBe(hash);
    const others = [
      { country: "ussr-1924" },
      { system: "war-communism" },
      { world: "other" },
      { unitSize: "bloc" },
      { parameters: { tempo: 0.1 } },
      { fixed: true },
      { events: [{ kind: "harvest", year: 1931, factor: 0.5 }] },
      { years: { from: 1928, to: 1941 } },
      { seed: 2 },
      { modelVersion: "0.0.9" },
    ].map((change) => specHash(readSpec({ ...least, ...change })));
    expect(new Set([hash, ...others]).size).toBe(others.length + 1);
  });
});

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const specs = fc.record({
  modelVersion: id,
  country: id,
  system: id,
  world: id,
  unitSize: fc.constantFrom(...UNIT_SIZES),
  parameters: fc.dictionary(
    id,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    {
      maxKeys: 5,
      noNullPrototype: true,
    },
  ),
  fixed: fc.boolean(),
  events: fc.array(
    fc.record({
      kind: fc.constant("harvest" as const),
      year: fc.integer({ min: 0, max: 2499 }),
      factor: fc.double({ min: 0, max: 3, noNaN: true }).map((value) => value + 0),
    }),
    { maxLength: 3 },
  ),
  years: fc
    .record({ from: fc.integer({ min: 0, max: 1500 }), to: fc.integer({ min: 1500, max: 2499 }) })
    .map(({ from, to }) => ({ from: Math.max(from, to - 999), to })),
  seed: fc.integer({ min: 0, max: LARGEST_SEED }),
});

function caught(action: () => unknown): Fault {
  try {
    action();
  } catch (error) {
    if (error instanceof Fault) return error;
  }
  throw new Error("no fault was thrown");
}
