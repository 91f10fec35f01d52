// Contracts (kontraktatsiia): goods, seed and credit in advance against deliveries at an agreed price; the better-off pay progressive tax.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";
import { offeredShare, quartersLeft, trueSurplus } from "../../economy/nature/surplus.js";
import { sellFreely } from "../../economy/nature/free-sale.js";

export const contract = answer("village", {
  id: "contract",
  about:
    "Part of the surplus is sold forward for goods at fixed terms, the rest offered freely; no quota falls on seed, food or feed.",
  moves: { observable: "cattle", sign: 1, against: "collective-farm-deliveries" },
  parameters: {
    forward: parameter("share of the true surplus under contract", "share", 0.4, { range: [0.25, 0.6] }),
    kept: parameter("share of contracts that are kept", "share", 0.92, { range: [0.8, 1] }),
    terms: parameter("elasticity of the rest to terms of trade", "elasticity", 0.5, { range: [0.2, 0.9] }),
    goods: parameter("elasticity of the rest to availability of goods", "elasticity", 0.7, { range: [0.3, 1.1] }),
    area: parameter("growth of sown area with seed and machines in advance", "per-year", 0.008, { range: [0, 0.016] }),
  },
  decide({ now, p, out }) {
    const share = p.forward * p.kept + (1 - p.forward) * offeredShare(now, p);
    const spread = share / Math.max(quartersLeft(now.facts, now.quarter) - 1, 1);
    sellFreely(now, out, (z) => spread * trueSurplus(now, z));
    out.areaGrowth.fill(p.area);
  },
});
