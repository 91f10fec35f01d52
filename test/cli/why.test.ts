import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { VARIABLES } from "../../src/economy/variables.js";
import { makeRecord } from "../../src/record/run-record.js";
import { readRecord } from "../../src/record/read.js";
import { toJson } from "../../src/record/write.js";
import { onecountry } from "./streams.js";

const RUN = ["five-year-plan", "--country", "ussr-1928", "--years", "1928..1934", "--seed", "1"];
let folder = "";
let file = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "onecountry-why-"));
  file = join(folder, "record.json");
  writeFileSync(file, (await onecountry("run", ...RUN, "--json")).out);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("why", () => {
  it("explains a number in about a dozen lines: value, equation, places, grain, decisions, parameters, figures, sources, warning", async () => {
    const { code, out, err } = await onecountry("why", "deathsByHunger", "1933", "--run", file);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const lines = out.trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(15);
    expect(lines[0]).toMatch(
      /^deathsByHunger in 1933: \S+ m-persons, after \S+ in 1932 \(five-year-plan, ussr-1928, seed 1\)$/,
    );
    for (const said of [
      /^deaths by hunger .* = people x mean/m,
      /^Thousand dead by village \(1932 in brackets\), and food of the poor/m,
      /kazakhstan \d+ \(\d+\), \d{4} kcal; towns 0/,
      /^Village grain since July 1932, Mt: crop/m,
      /^Town grain in 1933, Mt: /m,
      /^Decided or found in 1933, in brackets in 1932: /m,
      /^Parameters in this run, with range and grade: nature\.hungerThreshold/m,
      /^Figures: kcal-need/m,
      /^Sources: regions-1928 \(/m,
      /^Beware: The table of 1927\/28 is reconstructed.* --full/m,
    ])
      expect(out).toMatch(said);
  });

  it("gives the same as data, and the number is the record's", async () => {
    const { out } = await onecountry("why", "deathsByHunger", "1933", "--run", file, "--json");
    const record = readRecord((await onecountry("export", file, "--json")).out);
    expect(JSON.parse(out)).toMatchObject({
      status: "explained",
      value: record.columns["deathsByHunger"].values[5],
      before: record.columns["deathsByHunger"].values[4],
      recordHash: record.recordHash,
      spec: record.spec,
    });
  });

  it("takes the options of a run instead of a record, and explains the same", async () => {
    const [system, ...options] = RUN;
    const asked = await onecountry("why", "steelOutput", "1930", "--system", system, ...options);
    expect(asked.out).toBe((await onecountry("why", "steelOutput", "1930", "--run", file)).out);
  });

  it.each(VARIABLES.map(({ name }) => name))("explains %s in no more than twenty lines", async (name) => {
    const { out } = await onecountry("why", name, "1933", "--run", file);
    expect(out.trimEnd().split("\n").length).toBeLessThanOrEqual(20);
  });

  it("prints the table behind a story, each source in full and each warning when asked", async () => {
    const { out } = await onecountry("why", "deathsByHunger", "1933", "--run", file, "--full");
    for (const said of [
      /^where +dead +people +food +leanest +crop +seed +delivered +fed +eaten$/m,
      /^kazakhstan +\d/m,
      /^Source assumption: /m,
      /^The table of 1927\/28 is reconstructed: no flow/m,
    ])
      expect(out).toMatch(said);
  });

  it("prints all tables when asked", async () => {
    const some = await onecountry("why", "gdpPerHead", "1930", "--run", file);
    const all = await onecountry("why", "gdpPerHead", "1930", "--run", file, "--full");
    expect(some.out).not.toContain("What bound the sectors");
    expect(all.out).toContain("What bound the sectors");
  });

  it("says of a record that another version made so, and of a forged one that it was changed", async () => {
    const record = readRecord((await onecountry("export", file, "--json")).out);
    const { population, ...others } = record.columns;
    const values = population.values.map((value) => value * 1.0001);
    const other = join(folder, "other.json");
    writeFileSync(
      other,
      toJson(makeRecord({ ...record, columns: { ...others, population: { ...population, values } } })),
    );
    const foreign = await onecountry("why", "deathsByHunger", "1933", "--run", other);
    expect(foreign).toMatchObject({ code: 2, out: "" });
    expect(foreign.err).toContain("Another version of the model or of its data made this record");
    writeFileSync(other, toJson({ ...record, columns: { ...others, population: { ...population, values } } }));
    expect((await onecountry("why", "deathsByHunger", "1933", "--run", other)).err).toContain(
      "changed after it was written",
    );
  });

  it("says why a number cannot be had", async () => {
    const { code, out } = await onecountry("why", "deathsByWar", "1933", "--run", file);
    expect(code).toBe(0);
    expect(out).toMatch(/^deathsByWar in 1933 \(.*\) cannot be had: no war is modelled/);
  });

  it.each([
    [["deathByHunger", "1933", "--system", "market"], 'Did you mean "deathsByHunger"?'],
    [["deathsByHunger", "1950", "--system", "market"], "expected a year of the run, 1928 to 1940"],
    [["deathsByHunger", "soon", "--system", "market"], 'year: found "soon"'],
    [["deathsByHunger", "1933", "--system", "markt"], 'Did you mean "market"?'],
    [["deathsByHunger", "1933"], "system: found nothing"],
    [["deathsByHunger", "1933", "--run", "gone.json"], "gone.json: found no such file"],
    [["deathsByHunger", "1933", "--run", "x.json", "--seed", "2"], "either a record or the options of a run"],
  ])("answers %j with code 2 and %j", async (args, message) => {
    const { code, out, err } = await onecountry("why", ...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });
});
