// Hunger explained: who, with how much food, and where the grain of the crop year went. The harvest of a summer is eaten until the next.
import type { Economy } from "../economy/economy.js";
import { villagers } from "../economy/nature/harvest.js";
import { decisionsPart } from "./trace-decisions.js";
import { addVillageGrain, noGrain, type VillageGrain } from "./trace-flows.js";
import { groupName, indices, largestFirst, partOf, type Part, type Scene } from "./trace-part.js";

/** Who went hungry, the grain of the crop year by village, and what was decided about it. */
export function hungerParts(scene: Scene): readonly Part[] {
  return [whoPart(scene), cropYearPart(scene), decisionsPart(scene, HUNGER_DECISIONS)];
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

/** Every group of people with its food and its dead by hunger, those with most dead first. Camps and settlements count their own. */
export function whoPart({ now, year }: Scene): Part {
  const { tally, facts } = now;
  const quarters = Math.max(tally.quarters, 1);
  const groups = largestFirst(facts.groups, (g) => tally.deathsByHunger[g]);
  const rural = groups.filter((g) => g < 3 * facts.regions);
  const dead = groups.reduce((sum, g) => sum + tally.deathsByHunger[g], 0);
  const ofVillages = rural.reduce((sum, g) => sum + tally.deathsByHunger[g], 0);
  return partOf(`Who died of hunger in ${year}`, groups, {
    columns: [
      { title: "people", cell: (g) => groupName(now, g) },
      { title: "dead", unit: "thousand", cell: (g) => 1000 * tally.deathsByHunger[g] },
      { title: "alive in December", unit: "m-persons", cell: (g) => now.groupTotal[g] },
      { title: "food", unit: "kcal-per-day", cell: (g) => (facts.kcalNeed * tally.nutrition[g]) / quarters },
      { title: "leanest quarter", unit: "kcal-per-day", cell: (g) => facts.kcalNeed * tally.leanest[g] },
    ],
    notes: [
      `Need is ${Math.round(facts.kcalNeed)} kcal a head and day; of all the dead ${percent(ofVillages, dead)} lived in villages. ` +
        `Means hide that food is unequal inside a group: some starve while the mean lies above the threshold.`,
    ],
  });
}

interface CropYear {
  readonly title: string;
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
  const { title, villages, crop } = cropYear(scene);
  const regions = largestFirst(facts.regions, (z) => villagers(now, z));
  const perHead = (z: number, mt: number): number => (1000 * mt) / villagers(now, z);
  const use = (name: keyof VillageGrain) => ({
    title: name,
    unit: "kg-per-head",
    cell: (z: number) => perHead(z, villages[z][name]),
  });
  return partOf(title, regions, {
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
    notes: [totalNote(now, { villages, crop }), townNote(scene)],
  });
}

function cropYear({ now, before, year }: Scene): CropYear {
  const { facts } = now;
  const villages = noGrain(facts.regions);
  const spread = facts.harvestQuarters[0] > 0;
  if (spread) {
    addVillageGrain(now, [0, 1, 2, 3], villages);
    return { title: `Grain of ${year}`, villages, crop: (z) => villages[z].crop };
  }
  const lived = before.tally.quarters;
  addVillageGrain(before, [2, 3], villages);
  addVillageGrain(now, [0, 1], villages);
  const since = lived >= 2 ? `July ${year - 1}` : lived === 1 ? `October ${year - 1}` : `January ${year}`;
  return {
    title: `Grain from ${since} to June ${year}`,
    villages,
    crop: (z) => now.lastHarvest[z] * facts.tonnesPerValue,
  };
}

function totalNote({ facts }: Economy, { villages, crop }: Pick<CropYear, "villages" | "crop">): string {
  const sum = (name: keyof VillageGrain): string => mt(villages.reduce((all, village) => all + village[name], 0));
  const crops = mt(indices(facts.regions).reduce((all, z) => all + crop(z), 0));
  return (
    `All villages, Mt: crop ${crops}, seed ${sum("seed")}, delivered ${sum("delivered")}, bought back ${sum("bought")}, ` +
    `fed to animals ${sum("fed")}, eaten ${sum("eaten")}, lost ${sum("lost")}.`
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

function percent(part: number, whole: number): string {
  return whole > 0 ? `${((100 * part) / whole).toFixed(0)} %` : "none";
}
