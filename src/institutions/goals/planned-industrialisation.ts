// The Left's programme (platform of 1927): faster industry out of taxes on the rich village and trade, without force on the middle peasant.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";
import { aimAt } from "../../economy/nature/line.js";

export const plannedIndustrialisation = answer("goals", {
  id: "planned-industrialisation",
  about: "A higher share for investment and for producer goods than under the NEP, lower than in the five-year plans.",
  moves: { observable: "investmentShare", sign: 1, against: "gradual-growth" },
  parameters: {
    investment: parameter("wanted investment share over that of a normal year", "ratio", 1.45, { range: [1.25, 1.7] }),
    speed: parameter("part of the way to the goal made in a year", "share", 0.35, { range: [0.2, 0.5] }),
    army: parameter("share of the increase of output over the opening that goes to defence", "share", 0.06, {
      range: [0.03, 0.1],
    }),
    heavy: parameter("share of investment for energy, materials, machinery, arms and building", "share", 0.36, {
      range: [0.31, 0.42],
    }),
    services: parameter("growth of communal services over that of output", "ratio", 1.2, { range: [0.9, 1.5] }),
  },
  memory: { share: 0 },
  decide(turn) {
    aimAt(turn);
  },
});
