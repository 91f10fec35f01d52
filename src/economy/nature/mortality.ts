// Deaths of the quarter by cause: ordinary, hunger, camps and settlements. Executions are the year's (nature/repression).
import { pow } from "../../base/maths.js";
import type { Economy } from "../economy.js";
import { foodOverNeed, hungerDeathRate, hungryShareOf, spreadFood } from "./nutrition.js";

/**
 * Takes the quarter's dead from each group and age. Ordinary deaths: the country's peacetime rate of the age, moved by public services
 * per head; hunger: the group's hunger rate times the frailty of the age; hardship of camps and settlements on top of both.
 * `expectedDeaths` counts what the same people would lose at the peacetime rates: excess deaths are all deaths less those.
 */
export function bury(economy: Economy): void {
  const { facts, decisions, hunger, hardship, groupTotal } = economy;
  const prisoners = 3 * facts.regions + 3;
  hardship[prisoners] = decisions.campHardship;
  hardship[prisoners + 1] = decisions.settlementHardship;
  feelHunger(economy);
  for (let g = 0; g < facts.groups; g++) {
    if (groupTotal[g] <= 0) continue;
    if (hunger[g] === 0 && hardship[g] === 0) buryOrdinary(economy, g);
    else buryStruck(economy, g);
  }
}

/** Moves bodies towards what was eaten, and sets each group's hunger rate; counts the hungry. */
function feelHunger(economy: Economy): void {
  const { facts, nature, groupTotal, nutrition, bodies, hunger, tally } = economy;
  let hungry = 0;
  let all = 0;
  for (let g = 0; g < facts.groups; g++) {
    bodies[g] = nature.bodyReserve * bodies[g] + (1 - nature.bodyReserve) * nutrition[g];
    tally.nutrition[g] += nutrition[g];
    if (nutrition[g] < tally.leanest[g]) tally.leanest[g] = nutrition[g];
    const total = groupTotal[g];
    if (total <= 0) continue;
    const food = foodOverNeed(economy, g, bodies[g]);
    const points = food < 1.4 ? spreadFood(economy, food) : 0;
    hunger[g] = hungerDeathRate(economy, food, points);
    if (points > 0) hungry += total * hungryShareOf(economy, points);
    all += total;
  }
  tally.hungryShare += all > 0 ? hungry / all : 0;
}

/** Ordinary deaths over peacetime ones, by public services per head. Set once a year. */
export function setHealth(economy: Economy): void {
  economy.health = pow(economy.servicesPerHead, -economy.nature.healthServices);
}

/** Ordinary deaths alone: what `buryStruck` takes without hunger and hardship, to the last digit (no quarter of peace takes 95 % of an age). */
function buryOrdinary({ facts, people, groupTotal, tally, health }: Economy, g: number): void {
  const { ages, peaceDeathRate } = facts;
  const at = g * ages;
  let dead = 0;
  let expected = 0;
  for (let a = 0; a < ages; a++) {
    const n = people[at + a];
    const peace = 0.25 * peaceDeathRate[a] * n;
    const die = Math.min(peace * health, 0.95 * n);
    people[at + a] = n - die;
    dead += die;
    expected += peace;
  }
  tally.deaths[g] += dead;
  tally.expectedDeaths += expected;
  groupTotal[g] -= dead;
}

/** Deaths of a group that hunger or hardship has struck. */
function buryStruck(economy: Economy, g: number): void {
  const { facts, people, groupTotal, tally, health } = economy;
  const { ages, peaceDeathRate, frailty } = facts;
  const hunger = economy.hunger[g];
  const hardship = economy.hardship[g];
  const at = g * ages;
  let ordinary = 0;
  let starved = 0;
  let broken = 0;
  let expected = 0;
  for (let a = 0; a < ages; a++) {
    const n = people[at + a];
    const peace = 0.25 * peaceDeathRate[a] * n;
    const o = peace * health;
    const h = Math.min(0.25 * hunger * frailty[a], 0.9) * n;
    const c = 0.25 * hardship * n;
    const all = o + h + c;
    const most = 0.95 * n;
    const scale = all > most ? most / all : 1;
    people[at + a] = n - Math.min(all, most);
    ordinary += o * scale;
    starved += h * scale;
    broken += c * scale;
    expected += peace;
  }
  tally.deaths[g] += ordinary + starved + broken;
  tally.expectedDeaths += expected;
  countCause(economy, g, starved, broken);
  groupTotal[g] -= ordinary + starved + broken;
}

/** Hunger behind wire is counted with the camps or settlements, in freedom with hunger, so that no one is counted twice. */
function countCause({ facts, tally }: Economy, g: number, starved: number, broken: number): void {
  const prisoners = 3 * facts.regions + 3;
  if (g === prisoners) tally.campDeaths += starved + broken;
  else if (g === prisoners + 1) tally.settlementDeaths += starved + broken;
  else tally.deathsByHunger[g] += starved;
}
