// Numbers of the land explained: the crop factor by factor, deliveries by village, grain abroad, herds.
import { exp, pow } from "../base/maths.js";
import type { Economy } from "../economy/economy.js";
import { villagers } from "../economy/nature/harvest.js";
import { decisionsPart } from "./trace-decisions.js";
import { flowsPart } from "./trace-flows.js";
import { asDetails, isComparable, largestFirst, partOf, type Part, type Scene } from "./trace-part.js";

/**
 * The crop of each region as the product of its factors (economy/nature/harvest): normal crop x area x draught^d x weather x the rest
 * (hands, effort and trend). Area and herds are those at the end of the year before, with which the crop ripened.
 */
export function harvestParts({ now, before, year }: Scene): readonly Part[] {
  const { facts } = now;
  const mt = facts.tonnesPerValue;
  const known = (z: number): number => before.sownArea[z] * draughtFactor(now, before, z) * exp(now.weather[z]);
  const rest = (z: number): number => now.harvest[z] / (facts.normalHarvest[z] * known(z) * shockOf(now));
  const regions = largestFirst(facts.regions, (z) => now.harvest[z]);
  const part = partOf(`The crop of ${year} by region`, regions, {
    columns: [
      { title: "region", cell: (z) => facts.regionIds[z] },
      { title: "crop", unit: "Mt", cell: (z) => now.harvest[z] * mt },
      { title: String(year - 1), unit: "Mt", cell: (z) => now.lastHarvest[z] * mt },
      { title: "normal", unit: "Mt", cell: (z) => facts.normalHarvest[z] * mt },
      { title: "area", unit: "ratio", cell: (z) => before.sownArea[z] },
      { title: "draught", unit: "ratio", cell: (z) => draughtFactor(now, before, z) },
      { title: "weather", unit: "ratio", cell: (z) => exp(now.weather[z]) },
      { title: "outside", unit: "ratio", cell: () => shockOf(now) },
      { title: "hands, effort, trend", unit: "ratio", cell: rest },
    ],
    notes: [
      "The crop is the product of normal, area, draught, weather, shocks from outside, and hands, effort and trend.",
    ],
  });
  return [part];
}

/** Draught power over the opening's, to its elasticity. Three quarters of a herd are working horses (economy/nature/harvest). */
function draughtFactor({ facts, nature }: Economy, before: Economy, z: number): number {
  const share = facts.normalHarvest[z] / facts.normalHarvestTotal;
  const power = 0.75 * before.horses[z] + nature.tractorHorses * before.tractors * share;
  const power0 = 0.75 * facts.horses0[z] + nature.tractorHorses * facts.tractors0[z];
  return pow(Math.max(power0 > 0 ? power / power0 : 1, 0.05), nature.draught);
}

/** A crop struck out from outside leaves no factors to tell apart: the shock is then left among the rest. */
function shockOf({ harvestShock }: Economy): number {
  return harvestShock > 0 ? harvestShock : 1;
}

/** Deliveries by village, against its crop and the year before, and what the state decided. */
export function procurementParts(scene: Scene): readonly Part[] {
  const { now, before, year } = scene;
  const { facts, tally } = now;
  const mt = facts.tonnesPerValue;
  const taken = (economy: Economy, z: number): number => economy.deliveryShare[z] * economy.tally.procured * mt;
  const regions = largestFirst(facts.regions, (z) => now.deliveryShare[z]);
  const columns = [
    { title: "village of", cell: (z: number) => facts.regionIds[z] },
    { title: String(year), unit: "Mt", cell: (z: number) => taken(now, z) },
    ...(isComparable(scene) ? [{ title: String(year - 1), unit: "Mt", cell: (z: number) => taken(before, z) }] : []),
    { title: "a villager", unit: "kg-per-head", cell: (z: number) => (1000 * taken(now, z)) / villagers(now, z) },
    { title: "crop", unit: "Mt", cell: (z: number) => now.harvest[z] * mt },
    { title: "of the crop", unit: "share", cell: (z: number) => taken(now, z) / (now.harvest[z] * mt) },
    { title: "food need met", unit: "share", cell: (z: number) => now.foodRatio[z] },
  ];
  const gap = now.decisions.procurementGap;
  const note = `At the opening ${share(facts.deliveryRate0)} of a normal crop was delivered; this year ${share(tally.procured / tally.harvest)} of the crop${gap > 0 ? `, and ${share(gap)} of what was wanted was missing` : ""}.`;
  return [
    partOf(`Grain delivered in ${year} by village`, regions, { columns, notes: [note] }),
    decisionsPart(scene, ["procurementGap", "reportingBias", "farmGate", "grainExportPlan", "relief", "collectivised"]),
  ];
}

/** Grain exports by quarter beside the town's stock, and what they answered to. */
export function grainExportParts(scene: Scene): readonly Part[] {
  const { now, year } = scene;
  const { facts, ledger } = now;
  const shipped = [0, 0, 0, 0];
  for (let k = 0; k < ledger.count; k++) {
    if (ledger.item[k] === facts.grain && ledger.to[k] === facts.parties.abroad)
      shipped[ledger.quarter[k]] += ledger.quantity[k] * facts.tonnesPerValue;
  }
  const stock = now.stock[facts.grain * facts.n + facts.grain] * facts.tonnesPerValue;
  return [
    partOf(`Grain shipped in ${year}`, [0, 1, 2, 3], {
      columns: [
        { title: "quarter", cell: (quarter) => quarter + 1 },
        { title: "shipped", unit: "Mt", cell: (quarter) => shipped[quarter] },
      ],
      notes: [`In December the town held ${stock.toFixed(2)} Mt.`],
    }),
    decisionsPart(scene, ["currencyGap", "grainExportPlan", "termsOfTrade", "exchangeRate", "relief"]),
  ];
}

/** Herds by region with what moves them: feed, pressing, slaughter. */
export function herdParts(herd: "cattle" | "horses"): (scene: Scene) => readonly Part[] {
  return (scene) => {
    const { now, before, year } = scene;
    const regions = largestFirst(now.facts.regions, (z) => Math.abs(now[herd][z] - before[herd][z]));
    const killed = now.decisions.slaughter[herd] * now.pressed;
    return [
      partOf(`${herd} by region`, regions, {
        columns: [
          { title: "region", cell: (z) => now.facts.regionIds[z] },
          { title: String(year), unit: "m-head", cell: (z) => now[herd][z] },
          { title: String(year - 1), unit: "m-head", cell: (z) => before[herd][z] },
          { title: "change", unit: "share", cell: (z) => now[herd][z] / before[herd][z] - 1 },
          { title: "feed need met", unit: "share", cell: (z) => now.feedRatio[z] },
        ],
        notes: [
          `Killed or lost because their owners were pressed: ${share(killed)} of the herd. Feed below 93 % of need starves.`,
        ],
      }),
      decisionsPart(scene, ["pressing", "collectivised"]),
    ];
  };
}

/** Sown area by region. */
export function areaParts({ now, before, year }: Scene): readonly Part[] {
  const regions = largestFirst(now.facts.regions, (z) => now.facts.normalHarvest[z]);
  return [
    partOf("Sown area by region, 1 at the opening", regions, {
      columns: [
        { title: "region", cell: (z) => now.facts.regionIds[z] },
        { title: String(year), unit: "index", cell: (z) => now.sownArea[z] },
        { title: String(year - 1), unit: "index", cell: (z) => before.sownArea[z] },
        { title: "growth set by the village answer", unit: "share", cell: (z) => now.decisions.areaGrowth[z] },
      ],
    }),
  ];
}

/** Tractor power: what came and went, and the machines that farms got. */
export function tractorParts(scene: Scene): readonly Part[] {
  const { now, before } = scene;
  const rows = [
    { name: "power at the start of the year", value: before.tractors },
    { name: "worn out", value: -0.15 * before.tractors },
    { name: "new", value: now.tractors - 0.85 * before.tractors },
  ];
  return [
    partOf("Tractor power", rows, {
      columns: [
        { title: "item", cell: ({ name }) => name },
        { title: "power", unit: "m-hp", cell: ({ value }) => value },
      ],
    }),
    ...asDetails([flowsPart(scene, [now.facts.parties.capital])]),
  ];
}

function share(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}
