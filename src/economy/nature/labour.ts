// Work outside the village: who is hired where, and what newcomers know. Yearly.
import { pow } from "../../base/maths.js";
import type { Economy } from "../economy.js";

/** People of working age in town, m persons. */
export function townWorkforce(economy: Economy): number {
  const { facts, people } = economy;
  const first = 3 * facts.regions;
  let sum = 0;
  for (let g = first; g < first + 3; g++) {
    for (let a = 0; a < facts.ages; a++) sum += people[g * facts.ages + a] * facts.working[a];
  }
  return sum;
}

/** People of working age in the villages, m persons. */
export function villageWorkforce(economy: Economy): number {
  const { facts, people } = economy;
  let sum = 0;
  for (let g = 0; g < 3 * facts.regions; g++) {
    for (let a = 0; a < facts.ages; a++) sum += people[g * facts.ages + a] * facts.working[a];
  }
  return sum;
}

/**
 * Hires for the year. Supply is town people of working age times participation, plus villagers in industry; what the sectors want is in
 * `labourWanted`. With a soft budget all comers are hired; with a hard one only what is wanted, and the rest are unemployed.
 * A share of every branch's workers leave and are hired anew, so signals forget; newcomers dilute skill.
 */
export function hire(economy: Economy): void {
  const { facts, nature, decisions, labour, skill } = economy;
  let wanted = 0;
  let employed = 0;
  for (let j = 0; j < facts.n; j++) {
    if (facts.farming[j]) continue;
    wanted += decisions.labourWanted[j];
    employed += labour[j];
  }
  const supply =
    townWorkforce(economy) * economy.decisions.participation + facts.ruralNonFarm * villageWorkforce(economy);
  const hired = Math.min(supply, decisions.softBudget * supply + (1 - decisions.softBudget) * wanted);
  economy.unemployed = Math.max(supply - hired, 0);
  const kept = Math.min(hired / employed, 1) * (1 - nature.turnover);
  const fresh = hired - kept * employed;
  let weight = 0;
  for (let j = 0; j < facts.n; j++) if (!facts.farming[j]) weight += openings(economy, j, kept);
  for (let j = 0; j < facts.n; j++) {
    if (facts.farming[j]) continue;
    const stay = kept * labour[j];
    const come = weight > 0 ? (fresh * openings(economy, j, kept)) / weight : 0;
    skill[j] = learn(skill[j], stay, come, nature.newcomerSkill, nature.learning);
    labour[j] = stay + come;
  }
}

/** Places a sector offers: what it wants beyond those who stay, and a little always. */
function openings(economy: Economy, j: number, kept: number): number {
  const { decisions, labour, nature } = economy;
  return Math.max(decisions.labourWanted[j] - kept * labour[j], nature.turnover * 0.25 * labour[j]);
}

/** Mean skill after a year: those who stay close part of their gap to 1, newcomers (a mix of leavers and the new) start lower. */
function learn(skill: number, stay: number, come: number, newcomer: number, learning: number): number {
  const grown = skill + learning * (1 - skill);
  const moved = 0.5 * (newcomer + grown);
  return (stay * grown + come * moved) / (stay + come);
}

/** Labour a sector needs for an output with its capital: the CES solved for labour, at most 1.5 times what it has. */
export function labourFor(economy: Economy, j: number, output: number): number {
  const { facts, nature, capacity, labour } = economy;
  const ratio = output / Math.max(capacity[j], 1e-12);
  const r = 1 / nature.sigma - 1;
  const share = 1 - facts.capitalShare[j];
  return labour[j] * Math.min(Math.max(pow(ratio, (1 + r * 0.5) / share), 0.5), 1.5);
}

/** Farm work follows people: labour of farming sectors in proportion to villagers of working age. */
export function workTheLand(economy: Economy): void {
  const { facts, labour } = economy;
  const now = villageWorkforce(economy);
  const before = economy.facts.villageWorkforce0;
  for (let j = 0; j < facts.n; j++) if (facts.farming[j]) labour[j] = (facts.labour0[j] * now) / before;
}
