// What the first comparison compares: output and living, and in the same table what it cost in lives and liberties.
import type { RunRecord } from "../record/run-record.js";

export interface Compared {
  readonly title: string;
  readonly unit: string;
  readonly group: "economy" | "human cost";
  /** The number of a record, or why there is none. */
  readonly read: (record: RunRecord) => number | string;
}

/** Causes of death that are counted; those that a record names as absent are left out of the sum, which is then a lower bound. */
const CAUSES = [
  "deathsByHunger",
  "deathsByExecution",
  "deathsInCamps",
  "deathsInDeportation",
  "deathsByEpidemic",
  "deathsByWar",
] as const;

export const COMPARED: readonly Compared[] = [
  economy("output per head, last year over first", "ratio", growth("gdpPerHead")),
  economy("consumption per head, last year over first", "ratio", growth("consumptionPerHead")),
  economy("village consumption per head, the same", "ratio", growth("ruralConsumptionPerHead")),
  economy("investment share, mean", "share of GDP", mean("investmentShare")),
  economy("steel, last year", "Mt", last("steelOutput")),
  economy("people in town, last year", "m", last("urbanPopulation")),
  cost("deaths by hunger", "m", sum("deathsByHunger")),
  cost("executed", "m", sum("deathsByExecution")),
  cost("deaths in camps and prisons", "m", sum("deathsInCamps")),
  cost("deaths in deportation", "m", sum("deathsInDeportation")),
  cost("deaths by epidemic", "m", sum("deathsByEpidemic")),
  cost("deaths by war", "m", sum("deathsByWar")),
  cost("these deaths together, at least", "m", deathsTogether),
  cost("excess deaths, all causes modelled", "m", sum("excessDeaths")),
  cost("births lost to hunger", "m", sum("birthsLost")),
  cost("hungry share, worst year", "share of people", peak("hungryShare")),
  cost("deported", "m", sum("deported")),
  cost("imprisoned, highest", "m", peak("imprisoned")),
  cost("freedom of parties, last year", "0 to 1", last("libertyParties")),
  cost("freedom of the press, last year", "0 to 1", last("libertyPress")),
  cost("freedom to strike, last year", "0 to 1", last("libertyStrike")),
  cost("freedom to leave, last year", "0 to 1", last("libertyExit")),
  cost("debate inside the ruling party, last year", "0 to 1", last("libertyInnerParty")),
];

type Read = Compared["read"];

function economy(title: string, unit: string, read: Read): Compared {
  return { title, unit, group: "economy", read };
}

function cost(title: string, unit: string, read: Read): Compared {
  return { title, unit, group: "human cost", read };
}

/** Reads a column, or gives the reason why there is none. */
function reading(name: string, of: (values: readonly number[]) => number): Read {
  return ({ columns, absent }) => (Object.hasOwn(columns, name) ? of(columns[name].values) : absent[name]);
}

function sum(name: string): Read {
  return reading(name, (values) => values.reduce((total, value) => total + value, 0));
}

function mean(name: string): Read {
  return reading(name, (values) => values.reduce((total, value) => total + value, 0) / values.length);
}

function peak(name: string): Read {
  return reading(name, (values) => Math.max(...values));
}

function last(name: string): Read {
  return reading(name, (values) => values[values.length - 1]);
}

function growth(name: string): Read {
  return reading(name, (values) => values[values.length - 1] / values[0]);
}

/** Deaths of all causes that the record has, m persons. */
function deathsTogether(record: RunRecord): number {
  return CAUSES.map((cause) => sum(cause)(record))
    .filter((value) => typeof value === "number")
    .reduce((total, value) => total + value, 0);
}
