// Compulsory deliveries: a quota from the state's need and a believed crop, half of it by the norm and not by the harvest (the ratchet),
// laid on regions half by what they delivered last year and half by their believed surplus. Those outside the collectives sell what terms make worth selling, under growing force.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";
import type { Contracts } from "../../economy/contracts.js";
import { offeredShare, quartersLeft, trueSurplus, yearlyNeeds } from "../../economy/nature/surplus.js";

/** Parts of the year's quota taken in the quarter of a single harvest and in the two after it. */
const TIMING = [0.5, 0.8, 1];

export const collectiveFarmDeliveries = answer("village", {
  id: "collective-farm-deliveries",
  about: "Quotas by the state's need and believed crops; collective farms deliver first and eat what is left.",
  moves: { observable: "sownArea", sign: 1, against: "free-market" },
  parameters: {
    ceiling: parameter("largest share of the believed crop that is asked, over the base period's share", "ratio", 1.9, {
      range: [1.5, 2.4],
    }),
    zoneCap: parameter(
      "largest share of a region's crop that can be taken, over the base period's national share",
      "ratio",
      2.6,
      {
        range: [2.3, 2.9],
      },
    ),
    ratchet: parameter("share of the quota laid by the normal and not the actual crop", "share", 0.5, {
      range: [0, 0.75],
    }),
    custom: parameter(
      "share of the quota laid on regions by last year's deliveries and not their believed surplus",
      "share",
      0.5,
      {
        range: [0.25, 0.75],
      },
    ),
    expectedYield: parameter("growth of the crop that planners expect of a year", "per-year", 0.02, {
      range: [0, 0.03],
    }),
    compulsion: parameter("force on villages outside the collectives, as a share of that inside", "share", 0.25, {
      range: [0.1, 0.45],
    }),
    reserve: parameter("state grain stock wanted, in quarters of need", "quarters", 1, { range: [0.5, 1.5] }),
    terms: parameter("elasticity of voluntary sales to terms of trade", "elasticity", 0.5, { range: [0.2, 0.9] }),
    goods: parameter("elasticity of voluntary sales to availability of goods", "elasticity", 0.6, {
      range: [0.3, 1.1],
    }),
    meat: parameter("share of farm produce kept that collectives give up", "share", 0.1, { range: [0.04, 0.18] }),
    area: parameter("growth of sown area by order", "per-year", 0.015, { range: [0.005, 0.03] }),
    cattleKilled: parameter("cattle killed per share of households pressed", "ratio", 0.5, { range: [0.35, 0.6] }),
    shops: parameter("share of a village's missing food it may buy back without relief", "share", 0.1, {
      range: [0, 0.25],
    }),
    horsesKilled: parameter("horses killed or lost per share of households pressed", "ratio", 0.2, {
      range: [0.1, 0.3],
    }),
  },
  memory: { need: 0, quota: 0, taken: 0 },
  decide(turn) {
    const { now, p, out, memory } = turn;
    const { facts, quarter, collectivised } = now;
    const spread = facts.harvestQuarters[0] > 0;
    const since = spread ? 0 : 4 - quartersLeft(facts, quarter);
    if (since === 0 || memory.quota === 0) setQuota(turn, since);
    const part = spread ? 0.25 : since < 3 ? TIMING[since] : 1;
    const due = spread ? memory.quota * part : Math.max(memory.quota * part - memory.taken, 0);
    const force = collectivised + (1 - collectivised) * p.compulsion;
    const voluntary = offeredShare(now, p);
    let surplus = 0;
    for (let z = 0; z < facts.regions; z++) surplus += believedSurplus(now, p, z);
    for (let z = 0; z < facts.regions; z++) {
      const believed = surplus > 0 ? believedSurplus(now, p, z) / surplus : 0;
      const asked = due * (p.custom * now.deliveryShare[z] + (1 - p.custom) * believed);
      const held = now.stock[(facts.parties.village + z) * facts.n + facts.grain];
      const compulsory = Math.min(
        asked,
        Math.min(p.zoneCap * facts.deliveryRate0, 0.95) * now.harvest[z] * part,
        held - left(now, z),
      );
      const free = Math.min((voluntary * trueSurplus(now, z)) / Math.max(quartersLeft(facts, quarter) - 1, 1), asked);
      out.deliveries[z] = Math.max(force * Math.max(compulsory, 0) + (1 - force) * free, 0);
      out.farmKept[z] = 1 - p.meat * collectivised;
      out.areaGrowth[z] = p.area;
      memory.taken += out.deliveries[z];
    }
    out.villageSales = Math.max(p.shops, 0.8 * now.decisions.relief);
    out.slaughter.cattle = p.cattleKilled;
    out.slaughter.horses = p.horsesKilled;
    if (since === 2 || spread) out.procurementGap = memory.need > 0 ? Math.max(1 - memory.taken / memory.need, 0) : 0;
  },
});

type View = Contracts["village"]["reads"];
type Parameters = {
  readonly ceiling: number;
  readonly ratchet: number;
  readonly expectedYield: number;
  readonly reserve: number;
};

interface Setting {
  readonly now: View;
  readonly p: Parameters;
  readonly memory: { [name: string]: number };
}

/** The crop year's need of town, state and export, and the quota: the need, at most a share of the believed crop. */
function setQuota({ now, p, memory }: Setting, since: number): void {
  const { facts, orders, stock, decisions } = now;
  const pool = stock[facts.grain * facts.n + facts.grain];
  const spread = facts.harvestQuarters[0] > 0;
  memory.need = Math.max((4 + p.reserve) * orders[facts.grain] - pool, orders[facts.grain]) + decisions.grainExportPlan;
  let believed = 0;
  for (let z = 0; z < facts.regions; z++) believed += believedCrop(now, p, z);
  memory.quota = Math.min(memory.need, Math.min(p.ceiling * facts.deliveryRate0, 0.92) * believed);
  memory.taken = since === 0 || spread ? 0 : TIMING[since - 1] * memory.quota;
}

/** What planners believe a region has harvested: reports biased by `reportingBias`, half by an expected normal crop. */
function believedCrop(now: View, { ratchet, expectedYield }: Parameters, z: number): number {
  const normal = now.facts.normalHarvest[z] * (1 + expectedYield * now.age);
  return (1 + now.decisions.reportingBias) * (ratchet * normal + (1 - ratchet) * now.harvest[z]);
}

/** Believed crop less what planners grant: four fifths of food, all seed, three fifths of feed. */
function believedSurplus(now: View, p: Parameters, z: number): number {
  const { food, feed } = yearlyNeeds(now, z);
  return Math.max(believedCrop(now, p, z) - 0.8 * food - now.facts.villageSeed0[z] * now.sownArea[z] - 0.6 * feed, 0);
}

/** What must stay under relief: seed and the granted part of needs until the harvest; nothing without relief. */
function left(now: View, z: number): number {
  const { relief } = now.decisions;
  if (relief < 0.3) return 0;
  const { food, feed } = yearlyNeeds(now, z);
  const toGo = quartersLeft(now.facts, now.quarter) / 4;
  return now.facts.villageSeed0[z] * now.sownArea[z] + relief * (food + 0.6 * feed) * toGo;
}
