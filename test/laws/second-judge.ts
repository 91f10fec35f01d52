// A second judge of the accounts: sums the ledger by name of what happens to a product, in the plainest way, and shares no code with the first.
import type { Economy } from "../../src/economy/economy.js";

/** What must be remembered of a year's end to judge the next year. */
export interface YearEnd {
  readonly year: number;
  readonly stock: readonly number[];
  readonly money: readonly number[];
  readonly people: number;
}

/** Copies what an economy holds. */
export function yearEnd(economy: Economy): YearEnd {
  return {
    year: economy.year,
    stock: Array.from(economy.stock),
    money: Array.from(economy.money),
    people: sum(economy.people),
  };
}

/** Everything that is wrong with the year between two ends, in words; nothing where it closes. */
export function gapsOf(economy: Economy, before: YearEnd): readonly string[] {
  return [...goodsGaps(economy, before), ...moneyGaps(economy, before), ...peopleGaps(economy, before)];
}

/** Relative to the base output of the product, the party's turnover, the population: a year adds some thousand doubles, each rounded at 1e-16. */
const ROUNDING = 1e-9;

function goodsGaps(economy: Economy, before: YearEnd): string[] {
  const { facts, stock } = economy;
  const { parties: p, n } = facts;
  return facts.sectorIds.flatMap((product, i) => {
    const made = flows(economy, i, (from) => from === p.production);
    const imported = flows(economy, i, (from) => from === p.abroad);
    const exported = flows(economy, i, (_, to) => to === p.abroad);
    const lost = flows(economy, i, (_, to) => to === p.spoilage || to === p.unsold);
    const worked = flows(economy, i, (_, to) => to === p.production);
    // Households and the state use up what they get; only a village's grain is held, and eaten out of its stock.
    const used = flows(economy, i, (_, to) => {
      if (to >= p.village && to < p.workers) return i !== facts.grain;
      return to === p.use || (to >= p.workers && to <= p.state);
    });
    const held = (of: ArrayLike<number>) => {
      let all = 0;
      for (let party = 0; party < p.count; party++) all += of[party * n + i];
      return all;
    };
    const gap = held(before.stock) + made + imported - worked - used - exported - lost - held(stock);
    const wrong = Math.abs(gap) > ROUNDING * facts.output0[i] ? [`${product}: ${gap} of ${facts.output0[i]}`] : [];
    const eaten = economy.tally.consumption[i] + economy.tally.communal[i] + economy.tally.defence[i];
    const untold =
      Math.abs(eaten - used) > ROUNDING * facts.output0[i] ? [`${product}: ${used} used, ${eaten} told`] : [];
    return [...wrong, ...untold, ...negative(economy, i)];
  });
}

function negative({ facts, stock }: Economy, i: number): string[] {
  const wrong: string[] = [];
  for (let party = 0; party < facts.parties.count; party++) {
    const held = stock[party * facts.n + i];
    if (!(held >= -ROUNDING * facts.output0[i])) wrong.push(`party ${party} holds ${held} of ${facts.sectorIds[i]}`);
  }
  return wrong;
}

/** Quantity of a product in the flows between the parties that are asked for. */
function flows({ ledger }: Economy, product: number, isAsked: (from: number, to: number) => boolean): number {
  let all = 0;
  for (let k = 0; k < ledger.count; k++)
    if (ledger.item[k] === product && isAsked(ledger.from[k], ledger.to[k])) all += ledger.quantity[k];
  return all;
}

function moneyGaps({ facts, ledger, money }: Economy, before: YearEnd): string[] {
  const change = new Map<number, number>();
  const turnover = new Map<number, number>();
  const add = (to: Map<number, number>, party: number, value: number) => to.set(party, (to.get(party) ?? 0) + value);
  for (let k = 0; k < ledger.count; k++) {
    add(change, ledger.from[k], ledger.value[k]);
    add(change, ledger.to[k], -ledger.value[k]);
    add(turnover, ledger.from[k], ledger.value[k]);
    add(turnover, ledger.to[k], ledger.value[k]);
  }
  const wrong = Array.from(money).flatMap((held, party) => {
    const gap = before.money[party] + (change.get(party) ?? 0) - held;
    const size = Math.max(turnover.get(party) ?? 0, Math.abs(held), 1);
    return Math.abs(gap) <= ROUNDING * size ? [] : [`money of party ${party}: ${gap}`];
  });
  const all = sum(money);
  const size = Array.from(money).reduce((most, held) => Math.max(most, Math.abs(held)), 1);
  // Every claim is somebody's debt: money of all parties, the bank's being negative, is nothing.
  if (Math.abs(all) > ROUNDING * size) wrong.push(`money of all is ${all}`);
  if (facts.parties.count !== money.length) wrong.push("a party without an account");
  return wrong;
}

function peopleGaps({ tally, people, groupTotal, facts }: Economy, before: YearEnd): string[] {
  const wrong: string[] = [];
  const gap = before.people + tally.births - sum(tally.deaths) - sum(people);
  if (!(Math.abs(gap) <= ROUNDING * before.people)) wrong.push(`people: ${gap}`);
  groupTotal.forEach((total, g) => {
    const cells = people.subarray(g * facts.ages, (g + 1) * facts.ages);
    if (!(Math.abs(sum(cells) - total) <= ROUNDING * before.people)) wrong.push(`group ${g}: ${sum(cells)}, ${total}`);
    if (cells.some((cell) => !(cell >= 0))) wrong.push(`group ${g} has a negative age`);
  });
  return wrong;
}

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((all, value) => all + value, 0);
}
