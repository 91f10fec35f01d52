// The state owns industry; when the village does not deliver what the state wants, a campaign presses households into collective farms.
// The campaign is a political threshold, not a proportional rule: the prototype's proportional drive crept and had no storm.
import { answer } from "../../economy/contracts.js";
import { takeOver } from "../../economy/nature/take-over.js";
import { parameter } from "../../economy/parameter.js";

export const collectivisation = answer("ownership", {
  id: "collectivisation",
  about:
    "Private firms are taken over; a gap in grain deliveries above a threshold starts a campaign that presses farms into collectives.",
  moves: { observable: "socialisedShare", sign: 1, against: "private" },
  parameters: {
    threshold: parameter("share of wanted grain not delivered that starts a campaign", "share", 0.08, {
      range: [0.04, 0.14],
    }),
    intensity: parameter("share of the remaining households pressed in a campaign year", "share", 0.36, {
      range: [0.25, 0.5],
    }),
    dizzy: parameter("share of those pressed who leave again in the first year", "share", 0.35, { range: [0.2, 0.5] }),
    retreat: parameter("intensity left after a year of mass hunger", "ratio", 0.3, { range: [0.1, 0.6] }),
    takeover: parameter("share of private industry and trade taken over in a year", "per-year", 0.3, {
      range: [0.15, 0.45],
    }),
    drift: parameter("share of households that join each year without a campaign", "per-year", 0.01, {
      range: [0, 0.02],
    }),
  },
  memory: { campaign: 0, years: 0 },
  decide({ now, p, out, memory }) {
    const { facts, collectivised } = now;
    if (now.decisions.procurementGap > p.threshold) memory.campaign = 1;
    let hunger = 0;
    for (let z = 0; z < facts.regions; z++) hunger = Math.max(hunger, now.lastHunger[z]);
    const rest = 1 - collectivised;
    if (memory.campaign > 0 && rest > 0.05) {
      memory.years += 1;
      const held = memory.years === 1 ? 1 - p.dizzy : 1;
      out.pressing = p.intensity * (hunger > 0.01 ? p.retreat : 1) * held * rest;
    } else {
      out.pressing = 0;
      memory.campaign = 0;
    }
    out.joining = Math.min(p.drift, 1) * rest;
    takeOver(now, out.wantedOwnership, p.takeover);
  },
});
