// A party-state: secretaries owe their posts to the centre, congresses to the secretaries (the circular flow of power), and the centre hears what
// officials of its choice can see and dare to tell. A ruler who sits badly takes loyal mediocrities (Egorov and Sonin), and hears later.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";
import { appointedNextYear } from "../../polity/circular-flow.js";
import { chosenCompetence } from "../../polity/vizier.js";

export const partyApparatus = answer("power", {
  id: "party-apparatus",
  about:
    "Posts flow from the centre, votes from the posts; debate dies with every secretary transferred, and the worse the centre sits the later it hears.",
  moves: { observable: "libertyInnerParty", sign: -1, against: "vanguard-party" },
  parameters: {
    tempo: parameter("wanted industrial tempo, -1 slow .. 1 utmost", "index", 0.8, { range: [0.6, 1] }),
    coercion: parameter("means towards peasants, -1 market .. 1 force", "index", 0.8, { range: [0.6, 1] }),
    appointed: parameter("secretaries who owe their post to the centre at the opening", "share", 0.5, {
      range: [0.35, 0.65],
    }),
    turnover: parameter("secretaries transferred in a year, as a share of all", "share", 0.2, { range: [0.1, 0.3] }),
    bribe: parameter("what an enemy can pay a capable traitor, over what the ruler can take from him", "ratio", 2, {
      range: [1, 4],
    }),
    plainSight: parameter("chance that an official without any ability sees what is wrong", "share", 0.4, {
      range: [0.25, 0.55],
    }),
    alarm: parameter(
      "share of a region's villagers dead of hunger that brings relief, as far as it is heard of",
      "share",
      0.008,
      {
        range: [0.004, 0.015],
      },
    ),
    relief: parameter("share of food, feed and seed left to the village under relief", "share", 0.9, {
      range: [0.75, 1],
    }),
    memory: parameter("share of relief kept in the next year", "share", 0.7, { range: [0.5, 0.9] }),
  },
  memory: { appointed: -1 },
  decide({ now, p, out, memory }) {
    memory.appointed = memory.appointed < 0 ? p.appointed : appointedNextYear(memory.appointed, p.turnover);
    const competence = chosenCompetence({ security: now.legitimacy, bribe: p.bribe, plainSight: p.plainSight });
    const heard = p.plainSight + (1 - p.plainSight) * competence;
    out.doctrine.set([p.tempo, p.coercion, 0.8, 0.6 - 1.6 * memory.appointed]);
    const worst = now.lastHunger.reduce((most, dead) => Math.max(most, dead), 0);
    out.relief = heard * worst > p.alarm ? p.relief : out.relief * p.memory;
  },
});
