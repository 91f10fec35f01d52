import { describe, expect, it } from "vitest";
import { polity } from "../../src/cli/polity-files.js";
import { onecountry } from "./streams.js";
import { readRecord } from "../../src/record/read.js";

describe("struggle", () => {
  it("prints lines, hinges and variants as JSON, with the votes reported at the time beside them", async () => {
    const { code, out, err } = await onecountry("struggle", "--runs", "40", "--json");
    expect([code, err]).toEqual([0, ""]);
    const { lines, hinges, variants, reportedVotes, warnings } = JSON.parse(out);
    expect(lines.map(({ id }: { id: string }) => id)).toEqual(["left", "leningrad", "centre", "right", "collective"]);
    expect(lines[2]).toMatchObject({ share: expect.any(Number), low: expect.any(Number), high: expect.any(Number) });
    expect(hinges.length).toBeGreaterThan(8);
    expect(variants.map(({ id }: { id: string }) => id)).toEqual([
      "declared",
      "stances-on-record",
      "two-thirds",
      "power-only",
      "promotions",
    ]);
    expect(reportedVotes).toContainEqual(expect.objectContaining({ for: 4000, against: 724000, reported: true }));
    expect(warnings.join(" ")).toContain("not a probability of history");
  });

  it("prints a table whose numbers are those of the JSON", async () => {
    const text = await onecountry("struggle", "--runs", "40", "--with", "recall");
    const json = await onecountry("struggle", "--runs", "40", "--with", "recall", "--json");
    const centre = JSON.parse(json.out).lines[2].share;
    const row = text.out.split("\n").filter((line) => line.startsWith("centre"))[0];
    expect(Number(row.trim().split(/\s+/)[1])).toBeCloseTo(centre, 3);
  });

  it("refuses unknown mechanisms, wrong sides and malformed numbers, all at once for each option", async () => {
    const { code, err, out } = await onecountry(
      "struggle",
      "--without",
      "circular-flo",
      "--with",
      "faction-ban",
      "--json",
    );
    expect([code, out]).toEqual([2, ""]);
    const { faults } = JSON.parse(err);
    expect(faults.map(({ remedy }: { remedy: string }) => remedy)).toEqual([
      'Did you mean "circular-flow"?',
      "Write --without faction-ban",
    ]);
    expect((await onecountry("struggle", "--runs", "0")).code).toBe(2);
    expect((await onecountry("struggle", "--seed", "-1")).code).toBe(2);
    expect((await onecountry("struggle", "--parameter", "struggle.turnover=much")).code).toBe(2);
  });

  it("takes a number set by the user: without turnover the flow is as good as off", async () => {
    const set = await onecountry("struggle", "--runs", "40", "--parameter", "struggle.turnover=0", "--json");
    const off = await onecountry("struggle", "--runs", "40", "--without", "circular-flow", "--json");
    expect(JSON.parse(set.out).lines).toEqual(JSON.parse(off.out).lines);
  });
});

describe("show", () => {
  it("tells of the Tenth Congress what it was, when, who, its votes and sources", async () => {
    const { code, out } = await onecountry("show", "event-10th-congress");
    expect(code).toBe(0);
    for (const part of ["1921-03-08 to 1921-03-16", "Tax in kind", "336 for", "lenin", "Sources:", "Daniels"]) {
      expect(out).toContain(part);
    }
  });

  it("shows every organ, office, actor, faction, doctrine and historical event, with citations", async () => {
    const { organs, offices, actors, factions, doctrines, events, rules } = polity();
    const kinds = { organ: organs, office: offices, actor: actors, faction: factions, doctrine: doctrines };
    for (const [kind, things] of Object.entries({ ...kinds, "historical-event": events, "political-rule": rules })) {
      for (const { id } of things) {
        const { code, out } = await onecountry("show", `${kind}:${id}`, "--json");
        expect(code).toBe(0);
        const [shown] = JSON.parse(out);
        expect(shown.citations.length).toBeGreaterThan(0);
      }
    }
  });

  it("gives three readings of democratic centralism and names its mechanism", async () => {
    const { out } = await onecountry("show", "democratic-centralism");
    for (const part of ["open debate", "rule by officials", "lost under Stalin", "mechanism centralism"]) {
      expect(out).toContain(part);
    }
  });

  it("gives both codings where texts disagree", async () => {
    const { out } = await onecountry("show", "event-lenin-strokes");
    expect(out).toContain("January 1923");
    const congress = await onecountry("show", "party-congress");
    expect(congress.out).toContain("Texts disagree on how often it met: every five years");
  });
});

describe("a run that the struggle decides", () => {
  const asked = ["run", "struggle", "--country", "ussr-1924", "--years", "1924..1930", "--seed", "3"];

  it("tells under its table, and in its record, who fell and what was put in place", async () => {
    const { out: json } = await onecountry(...asked, "--json");
    const { chronicle = [] } = readRecord(json);
    expect(chronicle.length).toBeGreaterThan(0);
    const { out: text } = await onecountry(...asked);
    for (const { year, about } of chronicle) expect(text).toContain(`${year}: ${about}`);
  });

  it("is shown with what puts each system in place, and no year for it", async () => {
    const { out } = await onecountry("show", "timeline:struggle");
    expect(out).toContain("once power decides on the planned programme: left-opposition");
    expect(out).not.toContain("Infinity");
  });
});
