// One legal party, censorship, passports; those who resist or are in the way are deported, sent to camps or shot.
// Arrests rise with resistance to pressing, with hunger and with failed plans, so terror is an outcome of rules and not a lever.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";
import { CAMPS, keepCamps } from "./camps.js";

export const penalLabour = answer("liberty", {
  id: "penal-labour",
  about:
    "Opposition is a crime. Better-off peasants are deported as villages are pressed; camps work prisoners; passports bind villagers.",
  moves: { observable: "imprisoned", sign: 1, against: "rule-of-law" },
  parameters: {
    arrests: parameter(
      "arrests that end in camp or prison, per person of working age and year, in a calm year",
      "per-year",
      0.004,
      {
        range: [0.0025, 0.006],
      },
    ),
    resistance: parameter("arrests added per share of households pressed", "per-year", 0.012, { range: [0.005, 0.02] }),
    failure: parameter("arrests added per unit of tautness, plans that cannot be met", "per-year", 0.006, {
      range: [0.002, 0.01],
    }),
    executed: parameter("share of those arrested who are shot", "share", 0.01, { range: [0.004, 0.03] }),
    ...CAMPS,
    passports: parameter("freedom to leave the village once passports are issued", "share", 0.5, { range: [0.3, 0.7] }),
  },
  memory: { passports: 0 },
  decide({ now, p, out, memory }) {
    out.parties = 0;
    out.press = 0.05;
    out.strike = 0.02;
    let worst = 0;
    for (let z = 0; z < now.lastHunger.length; z++) worst = Math.max(worst, now.lastHunger[z]);
    if (worst > 0.01) memory.passports = 1;
    out.exit = memory.passports > 0 ? p.passports : 0.85;
    out.innerParty = Math.min(Math.max(0.5 + 0.5 * now.decisions.doctrine[3], 0), 1);
    out.arrestRate = p.arrests + p.resistance * now.pressed + p.failure * Math.min(now.tautness, 1);
    keepCamps(out, p);
    out.executedShare = p.executed;
  },
});
