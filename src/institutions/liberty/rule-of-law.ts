// Rights are law: parties, press, strikes and exit are free; prisons hold those whom courts sentence for crimes.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";

export const ruleOfLaw = answer("liberty", {
  id: "rule-of-law",
  about: "Rights hold against the government; arrests follow crime, and death in custody is rare.",
  moves: { observable: "libertyPress", sign: 1, against: "penal-labour" },
  parameters: {
    crime: parameter("arrests that end in prison, per person of working age and year", "per-year", 0.0012, {
      range: [0.0006, 0.002],
    }),
    sentence: parameter("mean time in prison", "years", 1, { range: [0.6, 1.6] }),
    hardship: parameter("deaths over ordinary ones in prison", "per-year", 0.004, { range: [0, 0.01] }),
    freedom: parameter("how much of each right is real", "share", 0.8, { range: [0.6, 0.95] }),
  },
  decide({ now, p, out }) {
    out.parties = p.freedom;
    out.press = p.freedom;
    out.strike = p.freedom;
    out.exit = 1;
    out.innerParty = Math.min(Math.max(0.5 + 0.5 * now.decisions.doctrine[3] * p.freedom, 0), 1);
    out.arrestRate = p.crime;
    out.sentence = p.sentence;
    out.executedShare = 0;
    out.deportedShare = 0;
    out.campHardship = p.hardship;
    out.settlementHardship = 0;
  },
});
