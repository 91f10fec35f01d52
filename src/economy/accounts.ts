// The identities, judged from the ledger and the states before and after alone: goods, money, people. Called after every year.
import type { Economy } from "./economy.js";
import { IN_QUANTITY, IN_VALUE, OUT_QUANTITY, OUT_VALUE } from "./ledger.js";

/** What a party or product held at the start of the year; made once, overwritten each year. */
export interface OpeningBalance {
  readonly stock: Float64Array;
  readonly money: Float64Array;
  readonly loans: Float64Array;
  people: number;
}

/** Buffers for the balance of an economy of this many parties and products. */
export function openBalance(parties: number, products: number): OpeningBalance {
  return {
    stock: new Float64Array(parties * products),
    money: new Float64Array(parties),
    loans: new Float64Array(parties),
    people: 0,
  };
}

/** Takes down what is held now. */
export function takeBalance(economy: Economy, balance: OpeningBalance): void {
  balance.stock.set(economy.stock);
  balance.money.set(economy.money);
  balance.loans.set(economy.loans);
  balance.people = population(economy);
}

/** Largest relative gaps of a year's accounts. All are rounding: below `TOLERANCE`. */
export interface Gaps {
  readonly goods: number;
  readonly product: number;
  readonly money: number;
  readonly bank: number;
  readonly people: number;
}

/** Relative to output, turnover or population: 1e-9 is a thousand times what adding some thousand doubles can lose. */
export const TOLERANCE = 1e-9;

/**
 * Recomputes the year from its ledger:
 * goods, for each holder and product: opening + in - out = closing, nothing negative; and for each product: opening stocks + output +
 * imports = intermediate use + consumption and public use + investment + exports + losses + closing stocks;
 * money, for each party: opening + received - paid = closing, and loans = assets of the bank;
 * people: opening + births - deaths = closing. Throws an Error (a bug, not a Fault) naming the gap.
 */
export function checkAccounts(economy: Economy, balance: OpeningBalance): Gaps {
  const { ledger } = economy;
  if (ledger.isBad) throw new Error(`accounts ${economy.year}: a flow is negative or not a number`);
  const gaps = {
    goods: goodsGap(economy, balance),
    product: productGap(economy, balance),
    money: moneyGap(economy, balance),
    bank: bankGap(economy, balance),
    people: peopleGap(economy, balance),
  };
  for (const name of IDENTITIES) {
    if (!(gaps[name] <= TOLERANCE))
      throw new Error(`accounts ${economy.year}: ${name} do not close, relative gap ${gaps[name]}`);
  }
  return gaps;
}

const IDENTITIES = ["goods", "product", "money", "bank", "people"] as const;

/** Households and the state hold no goods: what they get they use. Villages alone hold something: their grain. */
function usesUp({ parties: p, grain }: Economy["facts"], party: number, i: number): boolean {
  if (party >= p.village && party < p.workers) return i !== grain;
  return party >= p.workers && party <= p.state;
}

function goodsGap({ facts, stock, ledger }: Economy, { stock: opening }: OpeningBalance): number {
  const { parties: p, n } = facts;
  const { totals, items } = ledger;
  let worst = 0;
  for (let party = 0; party <= p.capital; party++) {
    if (party === p.abroad || party === p.bank) continue;
    for (let i = 0; i < n; i++) {
      const at = party * n + i;
      const cell = 4 * (party * items + i);
      const came = usesUp(facts, party, i) ? 0 : totals[cell + IN_QUANTITY];
      const gap = Math.abs(opening[at] + came - totals[cell + OUT_QUANTITY] - stock[at]) / facts.output0[i];
      if (!(gap <= worst)) worst = gap;
      if (stock[at] < -TOLERANCE * facts.output0[i]) return Infinity;
    }
  }
  return worst;
}

/** The identity of each product over the whole economy, from totals of sources and sinks. */
function productGap({ facts, stock, ledger }: Economy, { stock: opening }: OpeningBalance): number {
  const { parties: p, n, output0 } = facts;
  const { totals, items } = ledger;
  const width = 4 * items;
  let worst = 0;
  for (let i = 0; i < n; i++) {
    const into = 4 * i + IN_QUANTITY;
    const out = 4 * i + OUT_QUANTITY;
    let change = 0;
    let usedUp = totals[p.production * width + into] + totals[p.use * width + into];
    for (let party = 0; party <= p.capital; party++) {
      change += stock[party * n + i] - opening[party * n + i];
      if (usesUp(facts, party, i)) usedUp += totals[party * width + into];
    }
    const came = totals[p.production * width + out] + totals[p.abroad * width + out];
    const lost = totals[p.spoilage * width + into] + totals[p.unsold * width + into];
    const gap = Math.abs(came - usedUp - totals[p.abroad * width + into] - lost - change) / output0[i];
    if (!(gap <= worst)) worst = gap;
  }
  return worst;
}

function moneyGap({ facts, money, ledger }: Economy, { money: opening }: OpeningBalance): number {
  const { totals, items } = ledger;
  let worst = 0;
  for (let party = 0; party < facts.parties.production; party++) {
    let received = 0;
    let paid = 0;
    for (let cell = 4 * party * items; cell < 4 * (party + 1) * items; cell += 4) {
      received += totals[cell + OUT_VALUE];
      paid += totals[cell + IN_VALUE];
    }
    const turnover = Math.max(received + paid, Math.abs(money[party]), 1);
    const gap = Math.abs(opening[party] + received - paid - money[party]) / turnover;
    if (!(gap <= worst)) worst = gap;
  }
  return worst;
}

/** The bank's assets (loans) rose by what its liabilities (others' money, and the world's claims) rose. */
function bankGap({ facts, money, loans }: Economy, opening: OpeningBalance): number {
  const { bank, production } = facts.parties;
  let lent = 0;
  let turnover = 1;
  for (let party = 0; party < production; party++) {
    lent += loans[party] - opening.loans[party];
    turnover += loans[party];
  }
  let deposits = 0;
  for (let party = 0; party < production; party++) if (party !== bank) deposits += money[party] - opening.money[party];
  return Math.abs(lent - deposits) / (turnover + Math.abs(money[bank]));
}

function peopleGap(economy: Economy, { people }: OpeningBalance): number {
  const { tally } = economy;
  let dead = 0;
  for (let g = 0; g < economy.facts.groups; g++) dead += tally.deaths[g];
  const gap = Math.abs(people + tally.births - dead - population(economy)) / people;
  for (let k = 0; k < economy.people.length; k++) if (!(economy.people[k] >= 0)) return Infinity;
  return gap;
}

/** All people, m persons, from the cells of group and age. */
export function population({ people }: Economy): number {
  let sum = 0;
  for (let k = 0; k < people.length; k++) sum += people[k];
  return sum;
}
