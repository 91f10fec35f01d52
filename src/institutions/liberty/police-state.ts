// Elimination under bad information: a rule that fears a rising strikes at everyone who looks hostile. The fewer people speak, the less a signal
// tells enemies from others, and the more who oppose nobody are struck: terror follows from silence and is nobody's wish or lever here.
// Gregory, Schroeder and Sonin 2011, polity/elimination. Deaths come out in people, by cause, beside published counts.
import { answer } from "../../economy/contracts.js";
import { privateOpposition } from "../../economy/nature/belief.js";
import { parameter } from "../../economy/parameter.js";
import { CAMPS, keepCamps } from "./camps.js";
import { struck } from "../../polity/elimination.js";

export const policeState = answer("liberty", {
  id: "police-state",
  about:
    "Opposition is a crime, and the fewer dare to speak the less the police can tell who opposes; arrests rise with the fear of a rising.",
  moves: { observable: "imprisoned", sign: 1, against: "censorship" },
  parameters: {
    arrests: parameter(
      "arrests that end in camp or prison, per person of working age and year, without fear",
      "per-year",
      0.004,
      {
        range: [0.0025, 0.006],
      },
    ),
    ready: parameter("private opponents who would join a rising", "share", 0.03, { range: [0.015, 0.05] }),
    tolerated: parameter("share of people ready for a rising that is not feared", "share", 0.01, {
      range: [0.006, 0.015],
    }),
    quality: parameter(
      "distance between the signals of enemies and of others where all speak, in standard deviations",
      "ratio",
      3.4,
      { range: [2.8, 4] },
    ),
    silence: parameter("part of that distance lost where nobody speaks", "share", 0.2, { range: [0.1, 0.3] }),
    reach: parameter("people of working age whom the police can strike in a year", "per-year", 0.01, {
      range: [0.005, 0.02],
    }),
    returning: parameter("share of those taken whose place others take in a year", "per-year", 0.15, {
      range: [0.08, 0.25],
    }),
    executed: parameter("share of those struck who are shot", "share", 0.12, { range: [0.03, 0.4] }),
    ...CAMPS,
    passports: parameter("freedom to leave the village", "share", 0.5, { range: [0.3, 0.7] }),
  },
  memory: { taken: 0 },
  decide({ now, p, out, memory }) {
    const { privateShare, openShare } = now.opinion;
    const spoken = privateShare > 0 ? openShare / privateShare : 1;
    const suspected = struck({
      // Those who have been taken rise no more; the fear is of those who are left.
      enemies: Math.max(p.ready * privateOpposition(now) - memory.taken, 0),
      tolerated: p.tolerated,
      quality: p.quality * (1 - p.silence * (1 - spoken)),
    });
    const within = Math.min(1, p.reach / Math.max(suspected.enemies + suspected.innocents, 1e-12));
    const [enemies, innocents] = [within * suspected.enemies, within * suspected.innocents];
    memory.taken += enemies - p.returning * memory.taken;
    out.parties = 0;
    out.press = 0.05;
    out.strike = 0.02;
    out.exit = p.passports;
    out.innerParty = Math.min(Math.max(0.5 + 0.5 * now.decisions.doctrine[3], 0), 1);
    out.arrestRate = p.arrests + enemies + innocents;
    out.innocentShare = innocents / out.arrestRate;
    keepCamps(out, p);
    out.executedShare = (p.executed * (enemies + innocents)) / out.arrestRate;
  },
});
