// One legal party in which congresses still decide between lines; it hears more than a dictatorship and less than a parliament.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";

export const vanguardParty = answer("power", {
  id: "vanguard-party",
  about: "Democratic centralism with debate before decisions; relief comes earlier than under a personal line.",
  moves: { observable: "libertyInnerParty", sign: 1, against: "one-party" },
  parameters: {
    debate: parameter("inner-party democracy, -1 none .. 1 full", "index", 0.1, { range: [-0.2, 0.4] }),
    alarm: parameter("share of a region's villagers dead of hunger in a year that brings relief", "share", 0.004, {
      range: [0.002, 0.008],
    }),
    relief: parameter("share of food, feed and seed left to the village under relief", "share", 0.95, {
      range: [0.85, 1],
    }),
    memory: parameter("share of relief kept in the next year", "share", 0.8, { range: [0.6, 0.95] }),
  },
  decide({ now, p, out }) {
    out.doctrine.fill(0);
    out.doctrine[2] = 0.3;
    out.doctrine[3] = p.debate;
    let worst = 0;
    for (let z = 0; z < now.lastHunger.length; z++) worst = Math.max(worst, now.lastHunger[z]);
    out.relief = worst > p.alarm ? p.relief : out.relief * p.memory;
  },
});
