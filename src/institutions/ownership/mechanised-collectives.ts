// Collectives by attraction: households join as machines replace their draught power, nobody is pressed (the Left's programme of 1927).
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";
import { takeOver } from "../../economy/nature/take-over.js";

export const mechanisedCollectives = answer("ownership", {
  id: "mechanised-collectives",
  about: "The state takes over private trade and industry slowly; villages join collectives as fast as tractors come.",
  moves: { observable: "cattle", sign: 1, against: "collectivisation" },
  parameters: {
    pull: parameter("share of households that join per doubling of draught power by tractors", "ratio", 0.5, {
      range: [0.2, 0.8],
    }),
    drift: parameter("share of households that join each year without machines", "per-year", 0.006, {
      range: [0, 0.012],
    }),
    takeover: parameter("share of private industry and trade taken over in a year", "per-year", 0.08, {
      range: [0.04, 0.14],
    }),
  },
  memory: { tractors: -1 },
  decide({ now, p, out, memory }) {
    const { facts, collectivised, tractors } = now;
    if (memory.tractors < 0) memory.tractors = tractors;
    let horses = 0;
    for (let z = 0; z < facts.regions; z++) horses += 0.75 * facts.horses0[z];
    const added = horses > 0 ? Math.max(tractors - memory.tractors, 0) / horses : 0;
    memory.tractors = tractors;
    out.pressing = 0;
    out.joining = Math.min(p.pull * added + p.drift, 0.15) * (1 - collectivised);
    takeOver(now, out.wantedOwnership, p.takeover);
  },
});
