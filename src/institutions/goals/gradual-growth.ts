// Growth at the pace that peasant demand allows (Bukharin 1925-28): investment a little above the restoration's, village goods first.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";
import { aimAt } from "../../economy/nature/line.js";

export const gradualGrowth = answer("goals", {
  id: "gradual-growth",
  about: "Investment rises slowly, consumer goods are not starved, the army grows little.",
  moves: { observable: "investmentShare", sign: -1, against: "catch-up" },
  parameters: {
    investment: parameter("wanted investment share over that of a normal year", "ratio", 1.15, { range: [1, 1.3] }),
    speed: parameter("part of the way to the goal made in a year", "share", 0.35, { range: [0.2, 0.5] }),
    army: parameter("share of the increase of output over the opening that goes to defence", "share", 0.04, {
      range: [0.02, 0.08],
    }),
    heavy: parameter("share of investment for energy, materials, machinery, arms and building", "share", 0.29, {
      range: [0.25, 0.33],
    }),
    services: parameter("growth of communal services over that of output", "ratio", 1.2, { range: [0.9, 1.5] }),
  },
  memory: { share: 0 },
  decide(turn) {
    aimAt(turn);
  },
});
