// Belief by stratum and opinion in runs: nobody says more than is thought, what is told is what the columns hold, and old systems stay as they were.
import { describe, expect, it } from "vitest";
import { STRATA } from "../../src/economy/facts.js";
import { lived, seeds, valuesOf } from "../laws/paired.js";

const run = (system: string, seed: number, parameters: Readonly<Record<string, number>> = {}) =>
  lived({ country: "ussr-1928", system, years: { from: 1928, to: 1938 }, seed, parameters });

describe("what people think and say", () => {
  it.each(["five-year-plan", "council-republic", "party-state"])(
    "keeps belief between 0 and 1 and the open opposition within the private one under %s",
    (system) => {
      for (const seed of seeds(6)) {
        const record = run(system, seed);
        for (const stratum of STRATA) {
          for (const belief of valuesOf(record, `belief/${stratum}`)) {
            expect(belief).toBeGreaterThanOrEqual(0);
            expect(belief).toBeLessThanOrEqual(1);
          }
        }
        const thought = valuesOf(record, "oppositionPrivate");
        valuesOf(record, "oppositionOpen").forEach((said, k) => expect(said).toBeLessThanOrEqual(thought[k] + 1e-12));
      }
    },
  );

  it("moves no goods and no lives of a system whose answers do not read it", () => {
    const [calm, doubtful] = [0.2, 0.4].map((doubt) => run("five-year-plan", 3, { "nature.doubt": doubt }));
    expect(valuesOf(calm, "oppositionPrivate")).not.toEqual(valuesOf(doubtful, "oppositionPrivate"));
    for (const name of ["gdpAt1928Prices", "population", "legitimacy", "imprisoned"])
      expect(valuesOf(calm, name)).toEqual(valuesOf(doubtful, name));
  });

  it("is lower among peasants than among officials where villages are pressed by force", () => {
    for (const seed of seeds(6)) {
      const record = run("five-year-plan", seed);
      const last = (stratum: string) => valuesOf(record, `belief/${stratum}`)[10];
      expect(last("better-off")).toBeLessThan(last("officials"));
      expect(last("middle")).toBeLessThan(last("officials"));
    }
  });

  it("tells a revolt in exactly the years in which the open opposition rises by a tenth of the people", () => {
    let told = 0;
    for (const seed of seeds(12)) {
      // Where speaking is cheap and doubt comes early a small change can turn a silent country.
      const record = run("council-republic", seed, { "nature.doubt": 0.4, "nature.speakingPrice": 0.05 });
      const open = valuesOf(record, "oppositionOpen");
      const due = record.years.filter((_, k) => k > 0 && open[k] - open[k - 1] >= 0.1);
      const revolts = (record.chronicle ?? []).filter(({ kind }) => kind === "revolt").map(({ year }) => year);
      expect(revolts.filter((year) => year > record.years[0])).toEqual(due);
      told += revolts.length;
    }
    expect(told).toBeGreaterThan(0);
  });
});

describe("a police-state", () => {
  it("strikes nobody by suspicion where few would rise, and more innocents the less the police can tell", () => {
    for (const seed of seeds(6)) {
      const innocents = (parameters: Readonly<Record<string, number>>) =>
        valuesOf(run("party-state", seed, parameters), "arrestedWithoutOpposing").reduce(
          (sum, people) => sum + people,
          0,
        );
      const few = innocents({ "police-state.ready": 0.015, "police-state.tolerated": 0.015 });
      expect(few).toBe(0);
      const [blind, keen] = [2.8, 4].map((quality) => innocents({ "police-state.quality": quality }));
      expect(blind).toBeGreaterThanOrEqual(keen);
    }
  });
});
