import { describe, expect, it } from "vitest";
import { UNITS } from "../../src/base/unit.js";
import { QUESTIONS } from "../../src/economy/contracts.js";
import { NATURE } from "../../src/economy/nature-parameters.js";
import { VARIABLES } from "../../src/economy/variables.js";
import { countryIds, loadCountry } from "../../src/node.js";
import { allAnswers, SYSTEMS } from "../../src/systems/catalogue.js";
import { onecountry } from "./streams.js";

describe("list", () => {
  it("lists every unit, as text and as the same data in JSON", async () => {
    const text = await onecountry("list", "units");
    expect(text.out.trimEnd().split("\n")).toEqual(["id", ...UNITS]);
    const json = await onecountry("list", "units", "--json");
    expect(JSON.parse(json.out)).toEqual(UNITS.map((id) => ({ id })));
  });

  it("lists the countries that come with the package", async () => {
    const { code, out } = await onecountry("list", "countries", "--json");
    expect(code).toBe(0);
    const listed: unknown = JSON.parse(out);
    expect(listed).toMatchObject(countryIds().map((id) => ({ id })));
  });

  it("lists systems, answers, parameters, variables and events by the names under which runs take them", async () => {
    const listed = async (kind: string): Promise<readonly { readonly id: string; readonly of?: string }[]> =>
      JSON.parse((await onecountry("list", kind, "--json")).out);
    expect((await listed("systems")).map(({ id }) => id)).toEqual(SYSTEMS.map(({ id }) => id));
    expect((await listed("answers")).map(({ id }) => id)).toEqual(allAnswers().map(({ id }) => id));
    expect((await listed("variables")).map(({ id }) => id)).toEqual(VARIABLES.map(({ name }) => name));
    expect((await listed("events")).map(({ id }) => id)).toEqual(["harvest"]);
    const count = allAnswers().reduce((sum, { parameters }) => sum + Object.keys(parameters).length, 0);
    const parameters = await listed("parameters");
    expect(parameters).toHaveLength(Object.keys(NATURE).length + count);
    expect(parameters).toContainEqual(
      expect.objectContaining({ id: "village.ceiling", of: "collective-farm-deliveries" }),
    );
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

  it("shows a country with what must be said of it, and each figure with interval, unit, grade and source", async () => {
    const { warnings, figures } = loadCountry("ussr-1928");
    const { out } = await onecountry("show", "ussr-1928");
    for (const warning of warnings) expect(out).toContain(`${warning}\n`);
    const lines = out.split("\n");
    const rows = lines.slice(lines.findIndex((line) => line.startsWith("series ")) + 1, -1);
    expect(rows.map((row) => row.split(/ {2,}/)[0].trim())).toEqual(figures.map(({ series }) => series));
    expect(rows[0]).toMatch(new RegExp(`${figures[0].unit} +${figures[0].grade} +${figures[0].source}$`));
  });

  it("shows the schema of a file as a document of its own, in text as in JSON", async () => {
    const { out } = await onecountry("show", "schema", "ages");
    expect(JSON.parse(out)).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema", type: "array" });
    expect((await onecountry("show", "schema:ages", "--json")).out).toBe(out);
  });

  it("shows a system by its twelve answers and their parameters, with the fields of the JSON", async () => {
    const { out } = await onecountry("show", "system:market", "--json");
    const [system] = JSON.parse(out) as readonly { kind: string; answers: Record<string, string> }[];
    expect(system.kind).toBe("system market");
    expect(Object.keys(system.answers)).toEqual([...QUESTIONS]);
    const text = (await onecountry("show", "market")).out;
    for (const answer of Object.values(system.answers)) expect(text).toContain(answer);
  });

  it("shows everything that bears a name: parameters of several answers, a variable, an answer and what it moves", async () => {
    const { out } = await onecountry("show", "village.terms");
    expect(out).toContain("collective-farm-deliveries");
    expect(out).toContain("free-market");
    expect((await onecountry("show", "deathsByHunger")).out).toContain("= people x mean over unequal food");
    expect((await onecountry("show", "closed")).out).toContain("SYSTEM+border=closed");
  });

  it("suggests the nearest name, and refuses an unknown kind", async () => {
    expect((await onecountry("show", "bn-kWg")).err).toContain('Did you mean "bn-kWh"?');
    expect((await onecountry("show", "moon", "x")).err).toContain('show: found "moon", expected a kind: ');
  });
});
