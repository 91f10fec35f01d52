import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CENTRALISMS, settle } from "../../src/polity/centralism.js";
import { federate, mostCentralRule } from "../../src/polity/federation.js";
import { delegates } from "../../src/polity/franchise.js";
import { formGovernment, seats } from "../../src/polity/parliament.js";
import { referendum } from "../../src/polity/referendum.js";

describe("the weighted franchise of 1918-36", () => {
  const [town, province] = delegates([
    { id: "town", inhabitants: 20e6, electors: 0.5, perDelegate: 25_000, base: "electors" },
    { id: "province", inhabitants: 110e6, electors: 0.5, perDelegate: 125_000, base: "inhabitants" },
  ]);

  it("favours towns five to one by its numbers and two and a half to one by people", () => {
    expect(town.delegates).toBe(400);
    expect(province.delegates).toBe(880);
    expect(town.perMillionInhabitants / province.perMillionInhabitants).toBeCloseTo(2.5, 12);
  });
});

describe("a parliament", () => {
  const votes = [100, 80, 30, 20].map((thousands) => ({ votes: thousands * 1000 }));

  it("of eight seats gives 4, 3, 1, 0 by D'Hondt and 3, 3, 1, 1 by Sainte-Lague", () => {
    expect(seats(votes, { seats: 8, method: "dhondt" })).toEqual([4, 3, 1, 0]);
    expect(seats(votes, { seats: 8, method: "sainte-lague" })).toEqual([3, 3, 1, 1]);
  });

  it("fills every seat, and gives no party fewer by D'Hondt than its quota rounded down", () => {
    const lists = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 60 }), (cast, total) => {
        const won = seats(
          cast.map((own) => ({ votes: own })),
          { seats: total, method: "dhondt" },
        );
        const all = cast.reduce((sum, own) => sum + own, 0);
        expect(won.reduce((sum, own) => sum + own, 0)).toBe(total);
        won.forEach((own, k) => expect(own).toBeGreaterThanOrEqual(Math.floor((total * cast[k]) / all)));
      }),
    );
  });

  it("is governed by the narrowest majority of neighbours", () => {
    const house = [
      { party: "left", votes: 0, place: -0.8, seats: 40 },
      { party: "centre", votes: 0, place: 0, seats: 25 },
      { party: "right", votes: 0, place: 0.5, seats: 35 },
    ];
    expect(formGovernment(house)).toMatchObject({ status: "formed", parties: ["centre", "right"], seats: 60 });
    expect(formGovernment([])).toMatchObject({ status: "none" });
  });
});

describe("a referendum", () => {
  it("is void below its quorum even where all who came said yes", () => {
    const question = { electors: 100, quorum: 0.5, threshold: 0.5 };
    expect(referendum({ ...question, yes: 49, no: 0 })).toBe("invalid");
    expect(referendum({ ...question, yes: 30, no: 20 })).toBe("adopted");
    expect(referendum({ ...question, yes: 25, no: 25 })).toBe("rejected");
  });
});

describe("a federation", () => {
  const republics = [
    { id: "large", people: 80, gain: 1, grievance: 0 },
    { id: "near", people: 15, gain: 1, grievance: 0.5 },
    { id: "far", people: 5, gain: 0.4, grievance: 0.9 },
  ];

  it("loses by a free exit those whom it has only held", () => {
    const union = { centralRule: 1 };
    expect(federate(republics, { ...union, exitCost: 1 })).toEqual({
      stay: ["large", "near", "far"],
      leave: [],
      held: ["far"],
    });
    expect(federate(republics, { ...union, exitCost: 0 }).leave).toEqual(["far"]);
  });

  it("must rule less from the centre the freer the exit, if it would lose nobody", () => {
    expect(mostCentralRule(republics, 0)).toBeLessThan(mostCentralRule(republics, 1));
    expect(federate(republics, { exitCost: 0, centralRule: mostCentralRule(republics, 0) }).leave).toEqual([]);
  });

  it("keeps nobody against the will where exit is free", () => {
    const republic = fc.record({
      people: fc.integer({ min: 1, max: 100 }),
      gain: fc.double({ min: -1, max: 1, noNaN: true }),
      grievance: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(republic, { maxLength: 6 }), (given) => {
        const named = given.map((entry, k) => ({ ...entry, id: `r${k}` }));
        const { stay, leave, held } = federate(named, { exitCost: 0, centralRule: 1 });
        expect(held).toEqual([]);
        expect(stay.length + leave.length).toBe(given.length);
      }),
    );
  });
});

describe("three centralisms over the same organs", () => {
  const fromBelow = { from: 0, support: [0.7, 0.6, 0.55, 0.2], departure: 0.2 };
  const fromCentre = { from: 3, support: [0.2, 0.3, 0.4, 0.9], departure: 0.2 };

  it("treat a proposal from a cell in different ways: a vote, or no hearing", () => {
    expect(settle(fromBelow, CENTRALISMS.democratic)).toMatchObject({ status: "adopted", heard: [0, 1, 2, 3] });
    expect(settle(fromBelow, CENTRALISMS.bureaucratic)).toMatchObject({ status: "not-admitted", heard: [3] });
    expect(settle(fromBelow, CENTRALISMS.organic)).toMatchObject({ status: "not-admitted", heard: [] });
  });

  it("let a centre against its members lose, win, or win by the programme", () => {
    expect(settle(fromCentre, CENTRALISMS.democratic).status).toBe("rejected");
    expect(settle(fromCentre, CENTRALISMS.bureaucratic).status).toBe("adopted");
    expect(settle(fromCentre, CENTRALISMS.organic).status).toBe("adopted");
    expect(settle({ ...fromCentre, departure: 0.9 }, CENTRALISMS.organic).status).toBe("rejected");
  });

  it("punish fewer for the same dissent where it is free before the decision", () => {
    const against = { ...fromCentre, support: [0.2, 0.6, 0.7, 0.9] };
    const [free, bound] = [settle(against, CENTRALISMS.democratic), settle(against, CENTRALISMS.bureaucratic)];
    expect(free.dissenting).toBeCloseTo(bound.dissenting, 12);
    expect(free.sanctioned).toBeLessThan(bound.sanctioned);
  });
});
