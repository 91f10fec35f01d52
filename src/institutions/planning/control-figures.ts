// Control figures (Gosplan from 1925): forecasts that trusts look at and are not bound by.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";

export const controlFigures = answer("planning", {
  id: "control-figures",
  about: "Yearly figures project last year's orders; producers follow the market and only a little the figures.",
  moves: { observable: "tautness", sign: -1, against: "material-balances" },
  parameters: {
    growth: parameter("growth projected over last year's orders", "per-year", 0.05, { range: [0.02, 0.08] }),
    follow: parameter("weight of the figure against orders", "share", 0.15, { range: [0, 0.3] }),
  },
  decide({ now, p, out }) {
    for (let i = 0; i < now.facts.n; i++) out.target[i] = Math.min(4 * now.orders[i] * (1 + p.growth), now.capacity[i]);
    out.follow = p.follow;
  },
});
