import { describe, expect, it } from "vitest";
import { UNITS } from "../../src/base/unit.js";
import { onecountry } from "./streams.js";

describe("list", () => {
  it("lists every unit, as text and as the same data in JSON", async () => {
    const text = await onecountry("list", "units");
    expect(text.out.trimEnd().split("\n")).toEqual(["id", ...UNITS]);
    const json = await onecountry("list", "units", "--json");
    expect(JSON.parse(json.out)).toEqual(UNITS.map((id) => ({ id })));
  });

  it("suggests the nearest kind", async () => {
    const { code, err } = await onecountry("list", "unts");
    expect(code).toBe(2);
    expect(err).toContain('list: found "unts", expected one of ');
    expect(err).toContain('Did you mean "units"?');
  });
});

describe("show", () => {
  it("finds a name whether or not its kind is said", async () => {
    const shown = await onecountry("show", "bn-kWh");
    expect(shown).toEqual({ code: 0, out: "unit bn-kWh\nbn-kWh\n", err: "" });
    expect(await onecountry("show", "unit:bn-kWh")).toEqual(shown);
    expect(await onecountry("show", "unit", "bn-kWh")).toEqual(shown);
  });

  it("suggests the nearest name, and refuses an unknown kind", async () => {
    expect((await onecountry("show", "bn-kWg")).err).toContain('Did you mean "bn-kWh"?');
    expect((await onecountry("show", "moon", "x")).err).toContain('show: found "moon", expected a kind: ');
  });
});
