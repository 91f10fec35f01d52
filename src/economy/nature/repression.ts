// What is done to people by order, once a year: deported, arrested, released, executed. Rates are the liberty answer's; people are counted.
import type { Economy } from "../economy.js";

/** Moves people between freedom, camps and settlements, and counts those executed. Called once a year with the share of a year lived. */
export function enforce(economy: Economy, years: number): void {
  deport(economy);
  release(economy, years);
  arrest(economy, years);
}

/** Better-off villagers deported: a share of those pressed this year; they join the settlers. */
function deport(economy: Economy): void {
  const { facts, decisions, pressed, tally } = economy;
  const rate = Math.min(decisions.deportedShare * pressed, 0.9);
  if (rate <= 0) return;
  const settlers = 3 * facts.regions + 4;
  for (let z = 0; z < facts.regions; z++) tally.deported += transfer(economy, 3 * z + 2, settlers, rate);
}

/** Prisoners go free after the mean sentence, and are workers. */
function release(economy: Economy, years: number): void {
  const prisoners = 3 * economy.facts.regions + 3;
  transfer(
    economy,
    prisoners,
    3 * economy.facts.regions,
    Math.min(years / Math.max(economy.decisions.sentence, 0.25), 1),
  );
}

/** Arrests among all free groups in proportion to people of working age; a share is executed, the rest imprisoned. */
function arrest(economy: Economy, years: number): void {
  const { facts, decisions, people, groupTotal, tally } = economy;
  const prisoners = 3 * facts.regions + 3;
  const A = facts.ages;
  const rate = Math.min(decisions.arrestRate * years, 0.2);
  for (let g = 0; g < prisoners; g++) {
    for (let a = 0; a < A; a++) {
      const taken = people[g * A + a] * facts.working[a] * rate;
      const executed = taken * decisions.executedShare;
      people[g * A + a] -= taken;
      people[prisoners * A + a] += taken - executed;
      groupTotal[g] -= taken;
      groupTotal[prisoners] += taken - executed;
      tally.arrested += taken;
      tally.deathsByExecution += executed;
      tally.deaths[g] += executed;
    }
  }
}

/** Moves a share of every age of a group to another; returns the people moved. */
export function transfer({ facts, people, groupTotal }: Economy, from: number, to: number, share: number): number {
  const A = facts.ages;
  let moved = 0;
  for (let a = 0; a < A; a++) {
    const go = people[from * A + a] * share;
    people[from * A + a] -= go;
    people[to * A + a] += go;
    moved += go;
  }
  groupTotal[from] -= moved;
  groupTotal[to] += moved;
  return moved;
}
