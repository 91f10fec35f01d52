import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { polity } from "../../src/cli/polity-files.js";
import { readRows } from "../../src/lab/read-validation.js";

const file = fileURLToPath(new URL("../../data/polity/reported-rows.json", import.meta.url));
const rows = readRows(readFileSync(file, "utf8"), { where: "polity/reported-rows.json" });
const row = (id: string) => rows.filter((known) => known.id === id)[0];

describe("rows on the party", () => {
  it("are all reported, none a hit or a miss, each with its grade", () => {
    for (const { kind, reading, note } of rows) {
      expect(kind).toBe("reported");
      expect(reading.kind).toBe("none");
      expect(note).toMatch(/Grade (S|B|C-|D)\.$/);
    }
  });

  it("give the sizes and votes that the polity holds", () => {
    const [committee] = polity().organs.filter(({ id }) => id === "central-committee");
    for (const year of [1924, 1925, 1927, 1930]) {
      const [size] = committee.sizes.filter(({ date }) => date.startsWith(String(year)));
      expect(row(`polity-committee-${year}`).actual).toBe(size.full);
    }
    const [, congress] = polity().factions.filter(({ id }) => ["left-opposition", "leningrad-opposition"].includes(id));
    const [vote] = congress.votes;
    // The row is rounded to four digits.
    const share = vote.for / (vote.for + (vote.against ?? 0));
    expect(row("polity-opposition-congress-1925").actual).toBeCloseTo(share, 4);
  });
});
