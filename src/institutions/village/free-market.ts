// The village sells what it has beyond its needs, more of it the better the terms and the more there is to buy.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";
import { offeredShare, quartersLeft, trueSurplus } from "../../economy/nature/surplus.js";
import { sellFreely } from "../../economy/nature/free-sale.js";

export const freeMarket = answer("village", {
  id: "free-market",
  about: "Villages sell their surplus to whom they like; sown area follows the terms of trade.",
  moves: { observable: "cattle", sign: 1, against: "collective-farm-deliveries" },
  parameters: {
    terms: parameter("elasticity of the offered share to terms of trade", "elasticity", 0.5, { range: [0.2, 0.9] }),
    goods: parameter("elasticity of the offered share to availability of goods", "elasticity", 0.6, {
      range: [0.3, 1.1],
    }),
    area: parameter("growth of sown area per unit of better terms", "per-year", 0.02, { range: [0, 0.04] }),
  },
  decide({ now, p, out }) {
    const { facts, quarter, price, decisions } = now;
    const share = offeredShare(now, p) / Math.max(quartersLeft(facts, quarter) - 1, 1);
    sellFreely(now, out, (z) => share * trueSurplus(now, z));
    out.areaGrowth.fill(p.area * (Math.min(price[facts.grain] * decisions.farmGate, 2) - 1));
  },
});
