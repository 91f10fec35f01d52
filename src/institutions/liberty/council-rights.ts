// Rights as wide as the voice that rule leaves to people: parties, press and strikes are as free as delegates are; arrests follow crime and, where
// that voice is narrow, dissent. Nobody is executed or deported.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";

export const councilRights = answer("liberty", {
  id: "council-rights",
  about:
    "Parties, press and strikes are as free as councils are: a party that binds delegates narrows them, and arrests those who say so.",
  moves: { observable: "libertyStrike", sign: 1, against: "censorship", beside: { power: "councils" } },
  parameters: {
    freedom: parameter("how much of each right is real where delegates are free", "share", 0.85, {
      range: [0.7, 0.95],
    }),
    crime: parameter("arrests that end in prison, per person of working age and year", "per-year", 0.0012, {
      range: [0.0006, 0.002],
    }),
    dissent: parameter("arrests added where delegates have no voice of their own", "per-year", 0.002, {
      range: [0.001, 0.004],
    }),
    sentence: parameter("mean time in prison", "years", 1, { range: [0.6, 1.6] }),
    hardship: parameter("deaths over ordinary ones in prison", "per-year", 0.006, { range: [0.002, 0.015] }),
  },
  decide({ now, p, out }) {
    const voice = Math.min(Math.max(0.5 + 0.5 * now.decisions.doctrine[3], 0), 1);
    const right = p.freedom * voice;
    out.parties = right;
    out.press = right;
    out.strike = right;
    out.exit = 1;
    out.innerParty = voice;
    out.arrestRate = p.crime + p.dissent * (1 - voice);
    out.innocentShare = undefined;
    out.sentence = p.sentence;
    out.executedShare = 0;
    out.deportedShare = 0;
    out.campHardship = p.hardship;
    out.settlementHardship = 0;
  },
});
