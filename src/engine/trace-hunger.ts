// Hunger explained: who, with how much food, and where the grain of the crop year went. The harvest of a summer is eaten until the next.
import type { Economy } from "../economy/economy.js";
import { villagers } from "../economy/nature/harvest.js";
import { decisionsPart } from "./trace-decisions.js";
import { addVillageGrain, noGrain, type VillageGrain } from "./trace-flows.js";
import { asDetails, groupName, indices, largestFirst, partOf, type Part, type Scene } from "./trace-part.js";

/** Hunger and grain by region, what was decided about it, then everyone's food and the whole way of the grain. */
export function hungerParts(scene: Scene): readonly Part[] {
  return [
    regionsPart(scene),
    decisionsPart(scene, HUNGER_DECISIONS),
    ...asDetails([whoPart(scene), cropYearPart(scene)]),
  ];
}

const HUNGER_DECISIONS = [
  "procurementGap",
  "reportingBias",
  "grainExportPlan",
  "relief",
  "villageSales",
  "collectivised",
  "pressing",
] as const;

/** The dead of each region beside the food of its poor and the grain of its villages; the towns last. */
function regionsPart(scene: Scene): Part {
  const { now, year } = scene;
  const { tally, facts } = now;
  const { since, villages, crop } = cropYear(scene);
  const rural = 3 * facts.regions;
  const regions = largestFirst(facts.regions, (z) => deadOf(now, z));
  const places = [...regions, facts.regions];
  const isTown = (z: number): boolean => z === facts.regions;
  const poorest = (z: number): number => (isTown(z) ? rural : 3 * z);
  const alive = (z: number): number => (isTown(z) ? sumOver(now.groupTotal, rural, rural + 3) : villagers(now, z));
  const kilograms = (title: string, mtOf: (z: number) => number) => ({
    title,
    unit: "kg",
    cell: (z: number) => (isTown(z) ? "" : (1000 * mtOf(z)) / villagers(now, z)),
  });
  return partOf(
    `The dead of ${year}, food of the poor (in towns of workers), and the villages' grain a head from ${since} to June ${year}`,
    places,
    {
      columns: [
        { title: "where", cell: (z) => (isTown(z) ? "towns" : facts.regionIds[z]) },
        { title: "dead", unit: "thousand", cell: (z) => 1000 * deadOf(now, z) },
        { title: "people", unit: "m-persons", cell: alive },
        {
          title: "food",
          unit: "kcal-per-day",
          cell: (z) => (facts.kcalNeed * tally.nutrition[poorest(z)]) / tally.quarters,
        },
        { title: "leanest", unit: "kcal-per-day", cell: (z) => facts.kcalNeed * tally.leanest[poorest(z)] },
        kilograms("crop", crop),
        ...(["seed", "delivered", "fed", "eaten"] as const).map((use) => kilograms(use, (z) => villages[z][use])),
      ],
      notes: [
        `Need is ${Math.round(facts.kcalNeed)} kcal a head and day; food is unequal inside a group, so some starve while its mean suffices.`,
        totalNote(now, { villages, crop }),
        townNote(scene),
      ],
    },
  );
}

/** Dead of hunger in the villages of a region, or in the towns where z counts beyond the regions; m persons. */
function deadOf({ tally, facts }: Economy, z: number): number {
  return z < facts.regions
    ? sumOver(tally.deathsByHunger, 3 * z, 3 * z + 3)
    : sumOver(tally.deathsByHunger, 3 * facts.regions, facts.groups);
}

function sumOver(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let k = from; k < to; k++) sum += values[k];
  return sum;
}

/** Every group of people with its food and its dead by hunger, those with most dead first. Camps and settlements count their own. */
export function whoPart({ now, year }: Scene): Part {
  const { tally, facts } = now;
  const quarters = Math.max(tally.quarters, 1);
  return partOf(
    `Who died of hunger in ${year}`,
    largestFirst(facts.groups, (g) => tally.deathsByHunger[g]),
    {
      columns: [
        { title: "people", cell: (g) => groupName(now, g) },
        { title: "dead", unit: "thousand", cell: (g) => 1000 * tally.deathsByHunger[g] },
        { title: "alive in December", unit: "m-persons", cell: (g) => now.groupTotal[g] },
        { title: "food", unit: "kcal-per-day", cell: (g) => (facts.kcalNeed * tally.nutrition[g]) / quarters },
        { title: "leanest quarter", unit: "kcal-per-day", cell: (g) => facts.kcalNeed * tally.leanest[g] },
      ],
    },
  );
}

interface CropYear {
  /** When the account of grain begins: `July 1932`. */
  readonly since: string;
  readonly villages: readonly VillageGrain[];
  readonly crop: (z: number) => number;
}

/**
 * Where each village's grain went from harvest to harvest, kg a head, Mt in the total's note: the last two quarters of the year before
 * and the first two of this one where there is a harvest once a year, else the calendar year.
 */
export function cropYearPart(scene: Scene): Part {
  const { now } = scene;
  const { facts } = now;
  const { since, villages, crop } = cropYear(scene);
  const regions = largestFirst(facts.regions, (z) => villagers(now, z));
  const perHead = (z: number, mt: number): number => (1000 * mt) / villagers(now, z);
  const use = (name: keyof VillageGrain) => ({
    title: name,
    unit: "kg-per-head",
    cell: (z: number) => perHead(z, villages[z][name]),
  });
  return partOf(`Grain of the villages from ${since}`, regions, {
    columns: [
      { title: "village of", cell: (z) => facts.regionIds[z] },
      { title: "crop", unit: "kg-per-head", cell: (z) => perHead(z, crop(z)) },
      {
        title: "of normal",
        unit: "share",
        cell: (z) => crop(z) / (facts.normalHarvest[z] * facts.tonnesPerValue),
      },
      ...(["seed", "delivered", "bought", "fed", "eaten", "lost"] as const).map(use),
    ],
  });
}

function cropYear({ now, before, year }: Scene): CropYear {
  const { facts } = now;
  const villages = noGrain(facts.regions);
  const spread = facts.harvestQuarters[0] > 0;
  if (spread) {
    addVillageGrain(now, [0, 1, 2, 3], villages);
    return { since: `January ${year}`, villages, crop: (z) => villages[z].crop };
  }
  const lived = before.tally.quarters;
  addVillageGrain(before, [2, 3], villages);
  addVillageGrain(now, [0, 1], villages);
  const since = lived >= 2 ? `July ${year - 1}` : lived === 1 ? `October ${year - 1}` : `January ${year}`;
  return { since, villages, crop: (z) => now.lastHarvest[z] * facts.tonnesPerValue };
}

function totalNote({ facts }: Economy, { villages, crop }: Pick<CropYear, "villages" | "crop">): string {
  const sum = (name: keyof VillageGrain): string => mt(villages.reduce((all, village) => all + village[name], 0));
  const crops = mt(indices(facts.regions).reduce((all, z) => all + crop(z), 0));
  return (
    `All villages, Mt: crop ${crops}, seed ${sum("seed")}, delivered ${sum("delivered")}, bought back ${sum("bought")}, ` +
    `fed ${sum("fed")}, eaten ${sum("eaten")}, lost ${sum("lost")}.`
  );
}

function townNote({ now, year }: Scene): string {
  const { facts, tally } = now;
  const stock = now.stock[facts.grain * facts.n + facts.grain] * facts.tonnesPerValue;
  return (
    `Town in ${year}, Mt: ${mt(tally.procured * facts.tonnesPerValue)} from villages, ` +
    `${mt(tally.grainExported * facts.tonnesPerValue)} exported, ${mt(tally.imported[facts.grain] * facts.tonnesPerValue)} imported, ` +
    `${mt(stock)} in stock in December.`
  );
}

function mt(value: number): string {
  return value.toFixed(value < 10 ? 2 : 1);
}
