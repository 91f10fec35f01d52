// One party rules by a fixed doctrine; it hears of hunger late and only when many are dead. Simple until the room polity is built.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";

export const oneParty = answer("power", {
  id: "one-party",
  about: "A single party with a fixed doctrine decides; nobody can remove it. Relief comes after a year of mass death.",
  moves: { observable: "libertyInnerParty", sign: -1, against: "parliament" },
  parameters: {
    tempo: parameter("wanted industrial tempo, -1 slow .. 1 utmost", "index", 0.8, { range: [0.6, 1] }),
    coercion: parameter("means towards peasants, -1 market .. 1 force", "index", 0.8, { range: [0.6, 1] }),
    alarm: parameter("share of a region's villagers dead of hunger in a year that brings relief", "share", 0.012, {
      range: [0.006, 0.02],
    }),
    relief: parameter("share of food, feed and seed left to the village under relief", "share", 0.9, {
      range: [0.75, 1],
    }),
    memory: parameter("share of relief kept in the next year", "share", 0.7, { range: [0.5, 0.9] }),
  },
  decide({ now, p, out }) {
    out.doctrine[0] = p.tempo;
    out.doctrine[1] = p.coercion;
    out.doctrine[2] = 0.8;
    out.doctrine[3] = -0.7;
    let worst = 0;
    for (let z = 0; z < now.lastHunger.length; z++) worst = Math.max(worst, now.lastHunger[z]);
    out.relief = worst > p.alarm ? p.relief : out.relief * p.memory;
  },
});
