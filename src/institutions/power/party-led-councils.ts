// Councils led by one party: the same delegates, most of them under its discipline, elected by majorities, hard to recall, and with the weighted
// franchise of 1918. Council communists held that this ends in the party's rule: here it is what the votes give.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";
import { congressOf, COUNCIL_PARAMETERS, electorsOf, HUNGER, movedDoctrine } from "./council-congress.js";

export const partyLedCouncils = answer("power", {
  id: "party-led-councils",
  about:
    "Councils in which a party's delegates vote as the party has decided: for building and for grain by obligation, and for relief once hunger is plain.",
  moves: { observable: "doctrineTempo", sign: 1, against: "councils" },
  parameters: {
    ...COUNCIL_PARAMETERS,
    recall: parameter("chance in a session that delegates who leave their mandate are recalled", "share", 0.2, {
      range: [0, 0.4],
    }),
    discipline: parameter("delegates under the party's discipline", "share", 0.75, { range: [0.6, 0.9] }),
    townWeight: parameter("weight of a townsman's vote over a villager's", "ratio", 2.5, {
      range: [1.5, 3],
      source: "constitution-1918",
      grade: "C-",
    }),
    alarm: parameter(
      "share of a region's villagers dead of hunger at which the party votes for relief",
      "share",
      0.008,
      {
        range: [0.003, 0.02],
      },
    ),
  },
  memory: { tempo: 0, means: -0.5 },
  decide({ now, p, out, memory }) {
    const worst = now.lastHunger.reduce((most, dead) => Math.max(most, dead), 0);
    const year = congressOf({
      electors: electorsOf(now, p.townWeight),
      p,
      recall: p.recall,
      election: "majority",
      party: { share: p.discipline, building: true, obligation: true, relief: worst > Math.max(p.alarm, HUNGER) },
    });
    Object.assign(memory, movedDoctrine({ tempo: memory.tempo, means: memory.means }, { year, step: p.step }));
    // What is left of the delegates' own voice is what the party does not hold.
    out.doctrine.set([memory.tempo, memory.means, 0, 0.8 - 1.6 * p.discipline * (1 - p.recall)]);
    out.relief = year.relief.adopted ? p.relief : 0;
  },
});
