import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeRecord } from "../../src/record/run-record.js";
import { readRecord } from "../../src/record/read.js";
import { toCsv, toJson } from "../../src/record/write.js";
import { content, record } from "./example.js";

describe("readRecord", () => {
  it("reads back what was written, bit for bit", () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0));
    fc.assert(
      fc.property(fc.tuple(number, number, number), (values) => {
        const written = makeRecord({ ...content, columns: { grainOutput: { unit: "Mt", values } } });
        expect(readRecord(toJson(written))).toEqual(written);
      }),
    );
  });

  it("reads back what a record tells beside its columns, and refuses what is no such list", () => {
    const chronicle = [{ year: 1929, kind: "system", about: "five-year-plan is put in place" }];
    const written = makeRecord({ ...content, chronicle });
    expect(readRecord(toJson(written))).toEqual(written);
    const forged = toJson(written).replace('"year": 1929', '"year": "later"');
    expect(() => readRecord(forged)).toThrow(/record, chronicle: found .*expected a list/);
  });

  it("takes a byte order mark and CRLF", () => {
    expect(readRecord(`\uFEFF${toJson(record).replaceAll("\n", "\r\n")}`)).toEqual(record);
  });

  it("notices a number changed after writing", () => {
    const forged = toJson(record).replace("71.7", "81.7");
    expect(() => readRecord(forged, { where: "a.json" })).toThrow(
      /^a\.json, recordHash: found "[0-9a-f]+…?"?, expected/,
    );
  });

  it("notices a spec changed after writing", () => {
    const forged = toJson(record).replace('"seed": 7', '"seed": 8');
    expect(() => readRecord(forged)).toThrow("record, specHash: found");
  });

  it("says that a truncated file is not JSON", () => {
    expect(() => readRecord(toJson(record).slice(0, 200))).toThrow("text that is not JSON");
  });

  it("names all faults of shape at once", () => {
    const { grainOutput } = record.columns;
    const bad = {
      ...record,
      years: "1928..1930",
      columns: {
        grainOutput: { ...grainOutput, unit: "bushels" },
        population: { unit: "m-persons", values: [1, null] },
      },
      absent: { deathsInCamps: 0 },
      spec: { ...record.spec, country: 5 },
    };
    const message = faultMessage(() => readRecord(JSON.stringify(bad)));
    expect(message.split("\n").map((line) => line.slice(0, line.indexOf(": found")))).toEqual([
      "record, spec, country",
      "record, years",
      'record, column "grainOutput"',
      'record, column "population"',
      'record, absent "deathsInCamps"',
    ]);
  });
});

describe("toCsv", () => {
  it("writes a row for each year, units in the header, and the reason where a series is absent", () => {
    expect(toCsv(record).replaceAll("\r\n", "\n").trimEnd().split("\n")).toEqual([
      "year,grainOutput[Mt],population[m-persons],deathsInCamps[absent]",
      "1928,73.3,152.1,not modelled: the penal answer keeps no camps",
      "1929,71.7,154.3,not modelled: the penal answer keeps no camps",
      "1930,83.5,156.4,not modelled: the penal answer keeps no camps",
    ]);
  });
});

function faultMessage(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof Error) return error.message;
  }
  throw new Error("nothing was thrown");
}
