// No legal opposition and a censored press, but no mass terror: arrests hit rivals and traders, strikes are settled, people may move.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";

export const censorship = answer("liberty", {
  id: "censorship",
  about:
    "Other parties are banned and the press censored; unions bargain; courts and police arrest far fewer than under forced change.",
  moves: { observable: "imprisoned", sign: -1, against: "penal-labour" },
  parameters: {
    arrests: parameter("arrests that end in prison or exile, per person of working age and year", "per-year", 0.0022, {
      range: [0.0012, 0.0035],
    }),
    sentence: parameter("mean time in prison", "years", 1, { range: [0.7, 1.6] }),
    executed: parameter("share of those arrested who are shot", "share", 0.006, { range: [0.002, 0.012] }),
    hardship: parameter("deaths over ordinary ones in prison", "per-year", 0.012, { range: [0.005, 0.025] }),
  },
  decide({ now, p, out }) {
    out.parties = 0;
    out.press = 0.2;
    out.strike = 0.35;
    out.exit = 0.9;
    out.innerParty = Math.min(Math.max(0.5 + 0.5 * now.decisions.doctrine[3], 0), 1);
    out.arrestRate = p.arrests;
    out.sentence = p.sentence;
    out.executedShare = p.executed;
    out.deportedShare = 0;
    out.campHardship = p.hardship;
    out.settlementHardship = 0;
  },
});
