// A council republic and a party-state on one economy: thirty years, and what tells them apart.
import { describe, expect, it } from "vitest";
import { QUESTIONS } from "../../src/economy/contracts.js";
import { drawEnsemble } from "../../src/lab/ensemble.js";
import { ensembleSpec } from "../../src/lab/ensemble-spec.js";
import { pairMechanisms } from "../../src/lab/pair-mechanism.js";
import { councilRepublic } from "../../src/systems/council-republic.js";
import { partyState } from "../../src/systems/party-state.js";
import { countryOf, lived, seeds, sumOf } from "../laws/paired.js";
import { gapsOf, yearEnd, type YearEnd } from "../laws/second-judge.js";

const SYSTEMS = [councilRepublic, partyState];
const differing = QUESTIONS.filter((q) => councilRepublic.answers[q].id !== partyState.answers[q].id);

describe("a council republic and a party-state", () => {
  it("differ in power and liberty and in nothing else", () => {
    expect(differing).toEqual(["power", "liberty"]);
  });

  it.each(
    ["ussr-1924", "ussr-1928", "idn-2014"].flatMap((country) =>
      SYSTEMS.map((system) => [system.id, country, system] as const),
    ),
  )("%s lives thirty years in %s in which goods, money and people close, by a second judge", (_, country, system) => {
    const from = countryOf(country).firstYear;
    for (const seed of seeds(3)) {
      const gaps: string[] = [];
      let before: YearEnd | undefined;
      const record = lived(
        { country, system: system.id, years: { from, to: from + 29 }, seed },
        {
          system,
          watch: (economy) => {
            if (before !== undefined) gaps.push(...gapsOf(economy, before));
            before = yearEnd(economy);
          },
        },
      );
      expect(gaps).toEqual([]);
      expect(record.years).toHaveLength(30);
    }
  });

  it("part in rights, arrests and executions in every draw", () => {
    for (const seed of seeds(20)) {
      const [council, party] = SYSTEMS.map((system) =>
        lived({ country: "ussr-1928", system: system.id, years: { from: 1928, to: 1940 }, seed }, { system }),
      );
      expect(sumOf(council, "libertyPress")).toBeGreaterThan(sumOf(party, "libertyPress"));
      expect(sumOf(council, "arrested")).toBeLessThan(sumOf(party, "arrested"));
      expect(sumOf(council, "deathsByExecution")).toBe(0);
    }
  });
});

describe("what a comparison says of why they differ", () => {
  const spec = ensembleSpec({
    country: "ussr-1928",
    systems: SYSTEMS.map(({ id }) => id),
    years: { from: 1928, to: 1932 },
    runs: 2,
  });
  const ensemble = drawEnsemble(spec, { country: countryOf("ussr-1928"), systems: SYSTEMS });

  it("names the two answers and no other, and what they are held to move", () => {
    const [found] = pairMechanisms(ensemble);
    expect(found.differing).toEqual([
      { question: "power", first: "councils", second: "party-apparatus" },
      { question: "liberty", first: "council-rights", second: "police-state" },
    ]);
    const observables = differing.flatMap((q) => SYSTEMS.map(({ answers }) => answers[q].moves.observable));
    expect(found.moved.map(({ column }) => column).sort()).toEqual([...new Set(observables)].sort());
    expect(found.sentences[0]).toMatch(/differ in nothing but power: councils .* against party-apparatus .*; liberty:/);
  });
});
