// Numbers of people explained: births, deaths by cause, movement, repression, rights, belief.
import { population } from "../economy/accounts.js";
import type { Economy } from "../economy/economy.js";
import { ruralPeople, total, townPeople } from "../economy/sums.js";
import { decisionsPart, type DecidedName } from "./trace-decisions.js";
import { whoPart } from "./trace-hunger.js";
import {
  asDetails,
  groupName,
  isComparable,
  largestFirst,
  partOf,
  type Part,
  type RowColumn,
  type Scene,
} from "./trace-part.js";

interface Row {
  readonly name: string;
  readonly of: (economy: Economy) => number;
}

/** Deaths by cause, then who died of hunger. Excess deaths are all deaths less those expected at peacetime rates. */
export function deathParts(scene: Scene): readonly Part[] {
  const rows: readonly Row[] = [
    { name: "expected of the same people at peacetime rates", of: ({ tally }) => tally.expectedDeaths },
    { name: "more or fewer by public services", of: byServices },
    { name: "hunger, outside camps and settlements", of: ({ tally }) => total(tally.deathsByHunger) },
    { name: "camps and prisons", of: ({ tally }) => tally.campDeaths },
    { name: "places of deportation", of: ({ tally }) => tally.settlementDeaths },
    { name: "executions", of: ({ tally }) => tally.deathsByExecution },
  ];
  return [causesPart(scene, rows), ...asDetails([whoPart(scene)]), decisionsPart(scene, ["servicesPerHead", "relief"])];
}

/** What is left of all deaths when expected ones and the counted causes are taken off. */
function byServices({ tally }: Economy): number {
  const causes = total(tally.deathsByHunger) + tally.campDeaths + tally.settlementDeaths + tally.deathsByExecution;
  return total(tally.deaths) - tally.expectedDeaths - causes;
}

function causesPart(scene: Scene, rows: readonly Row[]): Part {
  const { year } = scene;
  return partOf(`Deaths of ${year} by cause`, rows, {
    columns: yearColumns(scene, { title: "cause", unit: "thousand-persons", scale: 1000 }),
    notes: ["No deaths by war or epidemic are modelled: all deaths together are at least these."],
  });
}

interface Years {
  readonly title: string;
  readonly unit: string;
  readonly scale: number;
}

function yearColumns(scene: Scene, { title, unit, scale }: Years): readonly RowColumn<Row>[] {
  const { now, before, year } = scene;
  return [
    { title, cell: ({ name }) => name },
    { title: String(year), unit, cell: ({ of }) => scale * of(now) },
    ...(isComparable(scene) ? [{ title: String(year - 1), unit, cell: ({ of }: Row) => scale * of(before) }] : []),
  ];
}

/** People at the start, what came and went, people at the end. */
export function populationParts(scene: Scene): readonly Part[] {
  const { now, before, year } = scene;
  const rows = [
    { name: `people at the start of ${year}`, value: population(before) },
    { name: "born", value: now.tally.births },
    { name: "died", value: -total(now.tally.deaths) },
    { name: `people at the end of ${year}`, value: population(now) },
  ];
  return [countPart("People", rows), ...deathParts(scene).slice(0, 1)];
}

/** Town people: from the village, and by births, deaths and repression. */
export function townParts(scene: Scene): readonly Part[] {
  const { now, before, year } = scene;
  const rest = townPeople(now) - townPeople(before) - now.tally.migrants - now.tally.deported;
  const rows = [
    { name: `in town at the start of ${year}`, value: townPeople(before) },
    { name: "moved from the village", value: now.tally.migrants },
    { name: "deported from the village to settlements", value: now.tally.deported },
    { name: "births less deaths, villagers arrested", value: rest },
    { name: `in town at the end of ${year}`, value: townPeople(now) },
  ];
  return [countPart("Town people, camps and settlements with them", rows), decisionsPart(scene, MOVES)];
}

const MOVES: readonly DecidedName[] = ["urbanLiving", "ruralLiving", "exit", "pressing"];

interface Count {
  readonly name: string;
  readonly value: number;
}

function countPart(title: string, rows: readonly Count[]): Part {
  return partOf(title, rows, {
    columns: [
      { title: "item", cell: ({ name }) => name },
      { title: "people", unit: "m-persons", cell: ({ value }) => value },
    ],
  });
}

/** Births by group of people, with their food. */
export function birthParts(scene: Scene): readonly Part[] {
  const { now, year } = scene;
  const { facts, tally } = now;
  const groups = largestFirst(facts.groups, (g) => now.newborn[g]);
  return [
    partOf(`Births of ${year}`, groups, {
      columns: [
        { title: "people", cell: (g) => groupName(now, g) },
        { title: "born", unit: "thousand-persons", cell: (g) => 1000 * now.newborn[g] },
        {
          title: "food",
          unit: "kcal-per-day",
          cell: (g) => (facts.kcalNeed * tally.nutrition[g]) / Math.max(tally.quarters, 1),
        },
      ],
      notes: [
        `Hunger prevented ${(1000 * tally.birthsLost).toFixed(0)} thousand births: mean food below ${Math.round(facts.kcalNeed)} kcal a day takes births.`,
      ],
    }),
  ];
}

/** Prisoners, settlers, arrests and what is done to them. */
export function repressionParts(scene: Scene): readonly Part[] {
  const rows: readonly Row[] = [
    { name: "arrested", of: ({ tally }) => tally.arrested },
    { name: "executed", of: ({ tally }) => tally.deathsByExecution },
    { name: "dead in camps and prisons beyond ordinary deaths", of: ({ tally }) => tally.campDeaths },
    { name: "imprisoned in December", of: (e) => e.groupTotal[3 * e.facts.regions + 3] },
    { name: "deported", of: ({ tally }) => tally.deported },
    { name: "dead in deportation beyond ordinary deaths", of: ({ tally }) => tally.settlementDeaths },
    { name: "settlers in December", of: (e) => e.groupTotal[3 * e.facts.regions + 4] },
  ];
  const decided: readonly DecidedName[] = [
    "arrestRate",
    "sentence",
    "executedShare",
    "campHardship",
    "pressing",
    "deportedShare",
    "settlementHardship",
  ];
  const columns = yearColumns(scene, { title: "people", unit: "thousand-persons", scale: 1000 });
  return [
    partOf(`Repression in ${scene.year}`, rows, { columns, notes: [campFood(scene.now)] }),
    decisionsPart(scene, decided),
  ];
}

function campFood({ tally, facts }: Economy): string {
  const food = (facts.kcalNeed * tally.nutrition[3 * facts.regions + 3]) / Math.max(tally.quarters, 1);
  return `Food in camps and settlements: ${food.toFixed(0)} kcal a day, need ${Math.round(facts.kcalNeed)}.`;
}

/** The five rights and what bears on them. */
export function rightsParts(scene: Scene): readonly Part[] {
  return [decisionsPart(scene, ["parties", "press", "strike", "exit", "innerParty", "arrestRate"])];
}

/** What raises and lowers acceptance of the rule. */
export function legitimacyParts(scene: Scene): readonly Part[] {
  const rows: readonly Row[] = [
    { name: "dead of hunger", of: ({ tally }) => total(tally.deathsByHunger) },
    { name: "arrested", of: ({ tally }) => tally.arrested },
    { name: "deported", of: ({ tally }) => tally.deported },
    { name: "villagers", of: ruralPeople },
    { name: "townspeople", of: townPeople },
  ];
  const decided: readonly DecidedName[] = [
    "ruralLiving",
    "urbanLiving",
    "parties",
    "press",
    "strike",
    "exit",
    "innerParty",
  ];
  return [
    partOf(`What weighs on rule in ${scene.year}`, rows, {
      columns: yearColumns(scene, { title: "people", unit: "m-persons", scale: 1 }),
    }),
    decisionsPart(scene, decided),
  ];
}
