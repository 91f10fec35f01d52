import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { runRecord, runSpec } from "../../src/cli/run-schemas.js";
import { makeRecord } from "../../src/record/run-record.js";
import { readRecord } from "../../src/record/read.js";
import { readSpec, SPEC_DEFAULTS } from "../../src/record/run-spec.js";
import { toJson } from "../../src/record/write.js";
import { onecountry } from "./streams.js";

const spec = { country: "ussr-1928", system: "market", years: { from: 1928, to: 1930 } };
const event = { kind: "harvest", year: 1931, factor: 0.5 };

describe("the schema of a run spec", () => {
  it("fills in what readSpec fills in", () => {
    expect(runSpec.parse(spec)).toEqual(readSpec(spec));
    expect(runSpec.parse(spec)).toEqual({ ...SPEC_DEFAULTS, ...spec, parameters: {}, events: [] });
  });

  it("takes what readSpec takes and refuses what it refuses", () => {
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom<unknown>(
        "",
        "city",
        [event],
        [{ ...event, factor: 4 }],
        [{ ...event, kind: "flood" }],
        [event, 1],
      ),
      fc.constantFrom<unknown>({ "village.ceiling": 2 }, { a: "2" }, { from: 1930, to: 1928 }, { from: 1, to: 1001 }),
      fc.record({ from: fc.integer({ min: -2, max: 10_001 }), to: fc.integer({ min: -2, max: 10_001 }) }),
    );
    const field = fc.constantFrom(...Object.keys(SPEC_DEFAULTS), "country", "system", "years", "sead");
    fc.assert(
      fc.property(field, odd, (name, value) => {
        const changed = { ...spec, [name]: value };
        expect(runSpec.safeParse(changed).success).toBe(reads(() => readSpec(changed)));
      }),
      { numRuns: 500 },
    );
  });

  it("requires only what a file may not leave out", async () => {
    const { out } = await onecountry("show", "schema", "run-spec");
    expect(JSON.parse(out)).toMatchObject({ required: ["country", "system", "years"], additionalProperties: false });
  });
});

describe("the schema of a record", () => {
  const record = makeRecord({
    spec: readSpec(spec),
    years: [1928, 1929, 1930],
    columns: { grainHarvest: { unit: "Mt", values: [70, 71, 72] } },
    absent: { deathsByWar: "not modelled" },
  });

  it("takes what is written and refuses what readRecord refuses for its shape", () => {
    const written: unknown = JSON.parse(toJson(record));
    expect(runRecord.safeParse(written).success).toBe(true);
    for (const broken of [
      { ...record, columns: { grainHarvest: { unit: "tons", values: [1, 2, 3] } } },
      { ...record, columns: { grainHarvest: { unit: "Mt", values: ["70", 71, 72] } } },
      { ...record, absent: { deathsByWar: "" } },
      { ...record, recordHash: "0" },
      { ...record, spec: { ...spec, seed: -1 } },
      { ...record, years: undefined },
    ]) {
      expect(runRecord.safeParse(broken).success).toBe(false);
      expect(reads(() => readRecord(JSON.stringify(broken)))).toBe(false);
    }
  });

  it("can be said as JSON Schema", () => {
    expect(z.toJSONSchema(runRecord, { io: "input" })).toMatchObject({
      required: ["spec", "specHash", "recordHash", "years", "columns", "absent"],
    });
  });
});

function reads(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
