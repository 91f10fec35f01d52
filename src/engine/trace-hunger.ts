// Hunger explained: who, with how much food, and where the grain of the crop year went. The harvest of a summer is eaten until the next.
import type { Economy } from "../economy/economy.js";
import { villagers } from "../economy/nature/harvest.js";
import { decisionsPart } from "./trace-decisions.js";
import { addVillageGrain, noGrain, type VillageGrain } from "./trace-flows.js";
import {
  asDetails,
  groupName,
  indices,
  largestFirst,
  partOf,
  sentencesPart,
  type Part,
  type Scene,
} from "./trace-part.js";

/** Who starved on how much food, where the grain went, what was decided; then the same by region and group, and the whole way of the grain. */
export function hungerParts(scene: Scene): readonly Part[] {
  return [
    storyPart(scene),
    decisionsPart(scene, HUNGER_DECISIONS),
    ...asDetails([regionsPart(scene), whoPart(scene), cropYearPart(scene)]),
  ];
}

const HUNGER_DECISIONS = [
  "procurementGap",
  "reportingBias",
  "relief",
  "grainExportPlan",
  "villageSales",
  "collectivised",
  "pressing",
] as const;

/** The whole in three sentences: the dead and the food of the poor by place, the villages' grain of the crop year, and the town's. */
function storyPart(scene: Scene): Part {
  const { now, before, year } = scene;
  const { tally, facts } = now;
  const place = (z: number): string => {
    const leanest = facts.kcalNeed * tally.leanest[poorestOf(now, z)];
    const dead = `${brief(1000 * deadOf(now, z))} (${brief(1000 * deadOf(before, z))})`;
    return `${placeName(now, z)} ${dead}, ${Math.round(leanest)} kcal`;
  };
  const worst = places(now).map(place).join("; ");
  return sentencesPart(`How ${year} was lived`, [
    `Thousand dead by village (${year - 1} in brackets), and food of the poor a day in their leanest quarter, of ${Math.round(facts.kcalNeed)} kcal needed: ${worst}.`,
    totalNote(now, cropYear(scene)),
    townNote(scene),
  ]);
}

/** The regions' villages by their dead, then the towns, which count beyond the regions. */
function places(economy: Economy): readonly number[] {
  const { regions } = economy.facts;
  return [...largestFirst(regions, (z) => deadOf(economy, z)), regions];
}

function placeName({ facts }: Economy, z: number): string {
  return z < facts.regions ? facts.regionIds[z] : "towns";
}

/** The group that eats least: a village's poor, in towns the workers. */
function poorestOf({ facts }: Economy, z: number): number {
  return 3 * Math.min(z, facts.regions);
}

/** The dead of each region beside the food of its poor and the grain of its villages; the towns last. */
function regionsPart(scene: Scene): Part {
  const { now, year } = scene;
  const { tally, facts } = now;
  const { since, villages, crop } = cropYear(scene);
  const rural = 3 * facts.regions;
  const isTown = (z: number): boolean => z === facts.regions;
  const alive = (z: number): number => (isTown(z) ? sumOver(now.groupTotal, rural, rural + 3) : villagers(now, z));
  const kilograms = (title: string, mtOf: (z: number) => number) => ({
    title,
    unit: "kg",
    cell: (z: number) => (isTown(z) ? "" : (1000 * mtOf(z)) / villagers(now, z)),
  });
  return partOf(
    `The dead of ${year}, food of the poor (in towns of workers), and the villages' grain a head from ${since} to June ${year}`,
    places(now),
    {
      columns: [
        { title: "where", cell: (z) => placeName(now, z) },
        { title: "dead", unit: "thousand", cell: (z) => 1000 * deadOf(now, z) },
        { title: "people", unit: "m-persons", cell: alive },
        {
          title: "food",
          unit: "kcal-per-day",
          cell: (z) => (facts.kcalNeed * tally.nutrition[poorestOf(now, z)]) / tally.quarters,
        },
        { title: "leanest", unit: "kcal-per-day", cell: (z) => facts.kcalNeed * tally.leanest[poorestOf(now, z)] },
        kilograms("crop", crop),
        ...(["seed", "delivered", "fed", "eaten"] as const).map((use) => kilograms(use, (z) => villages[z][use])),
      ],
      notes: [needNote(now), totalNote(now, { since, villages, crop }), townNote(scene)],
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

function needNote({ facts }: Economy): string {
  return `Need is ${Math.round(facts.kcalNeed)} kcal a head; food is unequal inside a group, so some starve while its mean suffices.`;
}

function totalNote({ facts }: Economy, { since, villages, crop }: CropYear): string {
  const sum = (name: keyof VillageGrain): string => mt(villages.reduce((all, village) => all + village[name], 0));
  const crops = mt(indices(facts.regions).reduce((all, z) => all + crop(z), 0));
  return (
    `Village grain since ${since}, Mt: crop ${crops}, seed ${sum("seed")}, delivered ${sum("delivered")}, bought ${sum("bought")}, ` +
    `fed ${sum("fed")}, eaten ${sum("eaten")}, lost ${sum("lost")}.`
  );
}

function townNote({ now, year }: Scene): string {
  const { facts, tally } = now;
  const stock = now.stock[facts.grain * facts.n + facts.grain] * facts.tonnesPerValue;
  return (
    `Town grain in ${year}, Mt: ${mt(tally.procured * facts.tonnesPerValue)} from villages, ` +
    `${mt(tally.grainExported * facts.tonnesPerValue)} exported, ${mt(tally.imported[facts.grain] * facts.tonnesPerValue)} imported, ` +
    `${mt(stock)} in stock in December.`
  );
}

function mt(value: number): string {
  return value.toFixed(value < 10 ? 2 : 1);
}

function brief(value: number): string {
  return value.toFixed(value === 0 || value >= 10 ? 0 : 1);
}
