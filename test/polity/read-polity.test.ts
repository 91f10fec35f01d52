import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { Fault } from "../../src/base/fault.js";
import { distance, meanPosition, stanceAt, towards } from "../../src/polity/position.js";
import { readPolity, type PolityTexts } from "../../src/polity/read-polity.js";
import { doubledOffices, lateMeetings } from "../../src/polity/statute.js";

const NAMES = ["sources", "organs", "offices", "actors", "factions", "doctrines", "events", "rules"];
const texts: PolityTexts = Object.fromEntries(
  NAMES.map((name) => [
    `${name}.json`,
    readFileSync(fileURLToPath(new URL(`../../data/polity/${name}.json`, import.meta.url)), "utf8"),
  ]),
);

describe("the polity that comes with the package", () => {
  const polity = readPolity(texts);
  const actor = (id: string) => polity.actors.filter((known) => known.id === id)[0];

  it("is read without a fault, from files with a byte order mark and CRLF too", () => {
    const windows = Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name, `\uFEFF${text.replaceAll("\n", "\r\n")}`]),
    );
    expect(readPolity(windows)).toEqual(polity);
  });

  it("holds both editions of Stalin's book, Bukharin of 1918 and of 1925, and Zinoviev before and after the break", () => {
    expect(stanceAt(actor("stalin"), "1924-05")?.position[2]).toBeLessThan(0);
    expect(stanceAt(actor("stalin"), "1925")?.position[2]).toBeGreaterThan(0);
    expect(stanceAt(actor("bukharin"), "1918-06")?.position[1]).toBeGreaterThan(0);
    expect(stanceAt(actor("bukharin"), "1926")?.position[1]).toBeLessThan(-0.5);
    expect(stanceAt(actor("zinoviev"), "1924")?.position[3]).toBeLessThan(0);
    expect(stanceAt(actor("zinoviev"), "1926-12")?.position[3]).toBeGreaterThan(0);
    expect(stanceAt(actor("tomsky"), "1900")).toBeUndefined();
  });

  it("keeps a rival coding from another source wherever it has one", () => {
    const rivals = polity.actors.flatMap(({ stances }) => stances.filter(({ rival }) => rival !== undefined));
    expect(rivals.length).toBeGreaterThan(2);
    for (const stance of rivals) expect(stance.rival?.source).not.toBe(stance.source);
  });

  it("marks the votes of 1927 as reported", () => {
    const votes = polity.factions.filter(({ id }) => id === "united-opposition").flatMap((faction) => faction.votes);
    expect(votes.map(({ reported }) => reported)).toEqual([true, true]);
    expect(votes[0].for / (votes[0].for + (votes[0].against ?? 0))).toBeCloseTo(0.0055, 4);
  });

  it("names two sources at least for every disagreement, or two readings of one", () => {
    const all = [...polity.organs, ...polity.actors, ...polity.factions, ...polity.events].flatMap((e) => e.codings);
    expect(all.length).toBeGreaterThan(20);
    for (const { readings } of all) expect(new Set(readings.map(({ text }) => text)).size).toBe(readings.length);
  });

  it("knows the congresses that met late: 1925, 1927, 1930, 1934 and 1939", () => {
    const [congress] = polity.organs.filter(({ id }) => id === "party-congress");
    expect(lateMeetings(congress).map(({ date }) => date.slice(0, 4))).toEqual([
      "1925",
      "1927",
      "1930",
      "1934",
      "1939",
    ]);
  });

  it("names a mechanism of the room for a rule, or none", () => {
    const files = readdirSync(fileURLToPath(new URL("../../src/polity", import.meta.url)));
    for (const { mechanism } of polity.rules) {
      if (mechanism !== undefined) expect(files).toContain(`${mechanism}.ts`);
    }
  });

  it("has no leader in three offices at once, and would say so of one who was", () => {
    expect(doubledOffices(polity.offices, polity.officeRules)).toEqual([]);
    const also = { actor: "stalin", from: "1942", source: "assumption", grade: "D" } as const;
    const offices = polity.offices.map((office) =>
      office.id === "head-of-state" ? { ...office, holders: [...office.holders, also] } : office,
    );
    expect(doubledOffices(offices, polity.officeRules)).toMatchObject([{ rule: "leader-office-rule", date: "1942" }]);
  });
});

describe("the reader", () => {
  it("names every fault at once: shape, names, doubles and order", () => {
    const actors = JSON.parse(texts["actors.json"]);
    const broken = [
      { ...actors[0], sources: ["lennin-works"] },
      { ...actors[0], stances: [...actors[0].stances].reverse() },
      ...actors.slice(2),
    ];
    const found = faultsOf({ ...texts, "actors.json": JSON.stringify(broken) });
    expect(found).toContainEqual(
      expect.objectContaining({ found: '"lennin-works"', remedy: 'Did you mean "lenin-works"?' }),
    );
    expect(found).toContainEqual(expect.objectContaining({ expected: "each id once" }));
    expect(found).toContainEqual(expect.objectContaining({ expected: "dates that rise" }));
    expect(found.some(({ where }) => where.includes("members"))).toBe(true);
  });

  it("says where a position lies off the axes, and what file is missing", () => {
    const doctrines = JSON.parse(texts["doctrines.json"]);
    doctrines[0].position[1] = 3;
    const rest = { ...texts, "doctrines.json": JSON.stringify(doctrines), "events.json": "[" };
    const found = faultsOf(rest);
    expect(found.map(({ where }) => where)).toEqual(["polity/doctrines.json, left, position, 1", "polity/events.json"]);
  });
});

describe("positions", () => {
  it("lie 2 apart at opposite ends, and a mean needs weight", () => {
    expect(distance([1, 1, 1, 1], [-1, -1, -1, -1])).toBe(2);
    expect(
      meanPosition([
        { position: [1, 0, 0, 0], weight: 1 },
        { position: [0, 0, 0, 1], weight: 3 },
      ]),
    ).toEqual([0.25, 0, 0, 0.75]);
    expect(() => meanPosition([])).toThrow(RangeError);
  });

  it("move no further than they may on any axis", () => {
    expect(towards([0, 0, 0, 0], [1, -1, 0.1, 0], 0.3)).toEqual([0.3, -0.3, 0.1, 0]);
  });
});

function faultsOf(broken: PolityTexts) {
  try {
    readPolity(broken);
  } catch (error) {
    if (error instanceof Fault) return error.faults;
    throw error;
  }
  throw new Error("read without a fault");
}
