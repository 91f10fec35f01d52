// Every number a run records, one row each: unit, meaning, equation, what it rests on, and how it is read off the economy at year's end.
import type { Unit } from "../base/unit.js";
import type { Economy } from "./economy.js";
import type { Facts } from "./facts.js";
import type { Variable } from "./variable.js";
import { HUMAN_COST } from "./variables-human.js";
import { RULE } from "./variables-party.js";
import { MATERIAL } from "./variables-material.js";

/** All variables in the order in which they are shown. */
export const VARIABLES: readonly Variable[] = [...MATERIAL, ...HUMAN_COST, ...RULE];

/** Deaths by hunger in each region of a country of several: rows made from its facts. */
export function regionalVariables({ regionIds }: Facts): readonly Variable[] {
  if (regionIds.length < 2) return [];
  return regionIds.map((region, z) => ({
    name: `deathsByHunger/${region}`,
    unit: "m-persons",
    about: `deaths by hunger in the villages of ${region}`,
    equation: "as deathsByHunger, over the village groups of the region",
    from: ["deathsByHunger", `normal-harvest@${region}`, `grain-deliveries@${region}`],
    read: ({ tally }) =>
      tally.deathsByHunger[3 * z] + tally.deathsByHunger[3 * z + 1] + tally.deathsByHunger[3 * z + 2],
  }));
}

/** The row of a variable, or undefined. */
export function variableNamed(name: string): Variable | undefined {
  return VARIABLES.find((variable) => variable.name === name);
}

/** Unit of a variable in this economy: counts in a product's own unit and money per head differ by country. */
export function unitOf({ name, unit }: Variable, { facts }: Economy): Unit {
  return name === "gdpPerHead" ? facts.gdpPerHeadUnit : unit;
}
