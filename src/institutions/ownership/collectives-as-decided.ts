// Collectives as power decides: where its means are force, villages that withhold grain are pressed in campaigns; where they are not, households
// join as machines come. Industry and trade pass to the state at one pace under either.
import { answer } from "../../economy/contracts.js";
import { takeOver } from "../../economy/nature/take-over.js";
import { parameter } from "../../economy/parameter.js";

export const collectivesAsDecided = answer("ownership", {
  id: "collectives-as-decided",
  about:
    "The doctrine's means decide: by force, a gap in deliveries starts a campaign; without it households join as tractors replace their horses.",
  moves: {
    observable: "collectivised",
    sign: 1,
    against: "mechanised-collectives",
    beside: { power: "one-party", village: "collective-farm-deliveries" },
  },
  parameters: {
    consent: parameter("means towards peasants up to which nobody is pressed", "index", 0.2, { range: [0, 0.4] }),
    threshold: parameter("share of wanted grain not delivered that starts a campaign", "share", 0.08, {
      range: [0.04, 0.14],
    }),
    intensity: parameter("share of the remaining households pressed in a campaign year at utmost force", "share", 0.4, {
      range: [0.25, 0.55],
    }),
    retreat: parameter("intensity left after a year of mass hunger", "ratio", 0.3, { range: [0.1, 0.6] }),
    pull: parameter("share of households that join per doubling of draught power by tractors", "ratio", 0.5, {
      range: [0.2, 0.8],
    }),
    drift: parameter("share of households that join each year without machines", "per-year", 0.006, {
      range: [0, 0.012],
    }),
    takeover: parameter("share of private industry and trade taken over in a year", "per-year", 0.15, {
      range: [0.08, 0.3],
    }),
  },
  memory: { tractors: -1 },
  decide({ now, p, out, memory }) {
    const { facts, collectivised, tractors, decisions } = now;
    if (memory.tractors < 0) memory.tractors = tractors;
    const horses = facts.horses0.reduce((sum, herd) => sum + 0.75 * herd, 0);
    const added = horses > 0 ? Math.max(tractors - memory.tractors, 0) / horses : 0;
    memory.tractors = tractors;
    const rest = 1 - collectivised;
    const force = Math.max(decisions.doctrine[1], 0);
    const isCampaign = decisions.doctrine[1] > p.consent && decisions.procurementGap > p.threshold && rest > 0.05;
    const hunger = now.lastHunger.reduce((most, dead) => Math.max(most, dead), 0);
    out.pressing = isCampaign ? p.intensity * force * (hunger > 0.01 ? p.retreat : 1) * rest : 0;
    out.joining = Math.min(p.pull * added + p.drift, 0.15) * rest;
    takeOver(now, out.wantedOwnership, p.takeover);
  },
});
