// Tax in kind (prodnalog, 1921), later in money: a lump sum by the normal crop; what is left is the peasant's to eat or sell.
// Its marginal rate is nil, unlike a quota's: what turned the sown area in 1921 (literature 3.1).
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";
import { offeredShare, quartersLeft, trueSurplus } from "../../economy/nature/surplus.js";
import { sellFreely } from "../../economy/nature/free-sale.js";

export const taxInKind = answer("village", {
  id: "tax-in-kind",
  about:
    "A lump-sum tax by the normal crop after the harvest; the rest of the surplus is sold freely if terms and goods are worth it.",
  moves: { observable: "cattle", sign: 1, against: "collective-farm-deliveries" },
  parameters: {
    assessment: parameter("tax over the normal crop", "share", 0.03, { range: [0.015, 0.05] }),
    spared: parameter("tax forgiven per share of the crop missing against normal", "ratio", 2, { range: [1, 3] }),
    terms: parameter("elasticity of the offered share to terms of trade", "elasticity", 0.5, { range: [0.2, 0.9] }),
    goods: parameter("elasticity of the offered share to availability of goods", "elasticity", 0.7, {
      range: [0.3, 1.1],
    }),
    area: parameter("growth of sown area per unit of better terms", "per-year", 0.02, { range: [0, 0.04] }),
  },
  decide({ now, p, out }) {
    const { facts, quarter, price, harvest } = now;
    const share = offeredShare(now, p) / Math.max(quartersLeft(facts, quarter) - 1, 1);
    sellFreely(now, out, (z) => {
      const missing = Math.max(1 - harvest[z] / facts.normalHarvest[z], 0);
      const assessed = facts.harvestQuarters[quarter] * p.assessment * facts.normalHarvest[z];
      const surplus = trueSurplus(now, z);
      const tax = Math.min(assessed * Math.max(1 - p.spared * missing, 0), surplus);
      return tax + share * (surplus - tax);
    });
    out.areaGrowth.fill(p.area * (Math.min(price[facts.grain], 2) - 1));
  },
});
