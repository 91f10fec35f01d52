// The village sells what it has beyond its needs, more of it the better the terms and the more there is to buy.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";
import { offeredShare, quartersLeft, trueSurplus } from "../../economy/nature/surplus.js";

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
    const { facts, quarter, orders, price, stock } = now;
    const share = offeredShare(now, p);
    const left = quartersLeft(facts, quarter);
    const wanted = Math.max(orders[facts.grain] * (left + 1) - stock[facts.grain * facts.n + facts.grain], 0);
    let offered = 0;
    for (let z = 0; z < facts.regions; z++) {
      out.deliveries[z] = (share * trueSurplus(now, z)) / Math.max(left - 1, 1);
      out.farmKept[z] = 1;
      out.areaGrowth[z] = p.area * (Math.min(price[facts.grain] * now.decisions.farmGate, 2) - 1);
      offered += out.deliveries[z];
    }
    const sold = offered > wanted ? wanted / offered : 1;
    for (let z = 0; z < facts.regions; z++) out.deliveries[z] *= sold;
    out.procurementGap = 0;
    out.villageSales = 1;
    out.slaughter.cattle = 0;
    out.slaughter.horses = 0;
  },
});
