// Births, ageing and the way to town. Yearly, at the end of December.
import { pow } from "../../base/maths.js";
import type { Economy } from "../economy.js";

/**
 * Births of the year by group: peacetime births of the same people, less what hunger takes: 1 - loss * missing food (mean of the year).
 * Town people born in the village keep part of village fertility through `townFertility`. What hunger took is `birthsLost`.
 */
export function bear(economy: Economy): void {
  const { facts, nature, people, tally } = economy;
  const A = facts.ages;
  const rural = 3 * facts.regions;
  for (let g = 0; g < facts.groups; g++) {
    const mean = tally.nutrition[g] / Math.max(tally.quarters, 1);
    const kept = Math.min(Math.max(1 - nature.fertilityLoss * Math.max(1 - mean, 0), 0.2), 1);
    const apart = g >= rural + 3 ? 0.25 : 1;
    let expected = 0;
    for (let a = 0; a < A; a++)
      expected += people[g * A + a] * (g < rural ? facts.birthRateRural[a] : facts.birthRateUrban[a]);
    expected *= apart * (tally.quarters / 4);
    tally.births += expected * kept;
    tally.birthsLost += expected * (1 - kept);
    economy.newborn[g] = expected * kept;
  }
}

/** Everyone a year older (a quarter of a year where only a quarter was lived): each group hands on one part in its width. Newborn come in. */
export function ageOneYear(economy: Economy): void {
  const { facts, people, groupTotal, newborn, tally } = economy;
  const A = facts.ages;
  const years = tally.quarters / 4;
  for (let g = 0; g < facts.groups; g++) {
    const at = g * A;
    for (let a = A - 2; a >= 0; a--) {
      const older = (people[at + a] * years) / facts.ageWidth[a];
      people[at + a] -= older;
      people[at + a + 1] += older;
    }
    people[at] += newborn[g];
    groupTotal[g] += newborn[g];
  }
}

/**
 * Rural people who leave for town this year: base rate x (town over village living against base)^e x (chance of a job)^j
 * x (1 + push x pressed). After Allen's migration response and Harris-Todaro's expected wage (literature 1.3), with ranges of the prototype.
 */
export function moveToTown(economy: Economy): void {
  const { facts, nature, people, groupTotal, tally, decisions } = economy;
  const living = Math.min(Math.max(economy.urbanLiving / Math.max(economy.ruralLiving, 0.05), 0.3), 4);
  const chance = jobChance(economy);
  const rate =
    nature.migration *
    pow(living, nature.migrationLiving) *
    pow(chance, nature.migrationJobs) *
    (1 + nature.migrationPush * Math.min(economy.pressed * 4, 1.5)) *
    (0.4 + 0.6 * decisions.exit);
  const A = facts.ages;
  const workers = 3 * facts.regions * A;
  const { leaving } = facts;
  for (let g = 0; g < 3 * facts.regions; g++) {
    const factor = rate * (tally.quarters / 4) * (g % 3 === 0 ? 1.3 : g % 3 === 1 ? 0.9 : 0.8);
    let left = 0;
    for (let a = 0; a < A; a++) {
      const go = people[g * A + a] * Math.min(factor * leaving[a], 0.5);
      people[g * A + a] -= go;
      people[workers + a] += go;
      left += go;
    }
    groupTotal[g] -= left;
    groupTotal[3 * facts.regions] += left;
    tally.migrants += left;
  }
}

/** How readily people of this age leave for town, against the mean of all: the young most. */
export function readinessToLeave(from: number): number {
  return from >= 15 && from < 30 ? 2.1 : from >= 30 && from < 40 ? 1 : from < 15 ? 0.75 : 0.35;
}

/** Chance of a job: 1.2 when labour is sought, falling with the share out of work beyond 4 %. */
function jobChance(economy: Economy): number {
  let employed = 0;
  let wanted = 0;
  for (let j = 0; j < economy.facts.n; j++) {
    if (economy.facts.farming[j]) continue;
    employed += economy.labour[j];
    wanted += economy.decisions.labourWanted[j];
  }
  const idle = economy.unemployed / (employed + economy.unemployed);
  const sought = Math.min(Math.max(wanted / employed, 0.8), 1.3);
  return Math.max((1 - 3.5 * Math.max(idle - 0.04, 0)) * sought, 0.05);
}
