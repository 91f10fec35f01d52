import { describe, expect, it } from "vitest";
import { z } from "zod";
import { UNITS } from "../../src/base/unit.js";
import { schemas } from "../../src/country/schemas.js";
import { SERIES } from "../../src/country/series.js";

describe("the schemas of a country's files", () => {
  it.each(Object.keys(schemas) as (keyof typeof schemas)[])("%s can be printed as JSON Schema", (kind) => {
    const printed = z.toJSONSchema(schemas[kind]);
    expect(printed.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(JSON.parse(JSON.stringify(printed))).toEqual(printed);
  });

  it("name every unit of the closed list and every grade", () => {
    const printed = JSON.stringify(z.toJSONSchema(schemas.figures));
    for (const name of [...UNITS, "S", "B", "C-", "D"]) expect(printed).toContain(JSON.stringify(name));
  });
});

describe("the series that a country gives", () => {
  it("are each named once for a scope", () => {
    const names = SERIES.map(({ name, scope }) => `${name} of each ${scope}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
