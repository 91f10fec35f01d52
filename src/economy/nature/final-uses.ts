// Final uses other than households: public services, defence, investment goods, exports; and imports into the sectors' stocks.
import { move, moveUnpaid, pay } from "../ledger.js";
import { FINAL_USERS, USERS } from "../decisions.js";
import type { Economy } from "../economy.js";

/** Goods that a quarter of the year's investment needs, by the composition of capital in each sector. Set once a year. */
export function setInvestmentNeed({ facts, decisions, investmentNeed }: Economy): void {
  const { n, composition } = facts;
  const { investment } = decisions;
  for (let i = 0; i < n; i++) {
    let need = 0;
    for (let j = 0; j < n; j++) need += composition[i * n + j] * investment[j];
    investmentNeed[i] = 0.25 * need;
  }
}

/** Claims of the state, of capital formation and of foreign buyers on each product, for this quarter. */
export function claimFinalUses(economy: Economy): void {
  const { facts, decisions, claim, stock, investmentNeed, publicVolume } = economy;
  const { parties: p, n, communal0, defence0 } = facts;
  const width = n + FINAL_USERS;
  for (let i = 0; i < n; i++) {
    const at = i * width + n;
    claim[at + USERS.capital] = Math.max(investmentNeed[i] - stock[p.capital * n + i], 0);
    claim[at + USERS.communal] = 0.25 * communal0[i] * publicVolume.communal;
    claim[at + USERS.defence] = 0.25 * defence0[i] * publicVolume.defence;
    claim[at + USERS.exports] = decisions.exports[i];
  }
}

/** Moves what was given to the state, to capital formation and abroad, and pays for it. */
export function deliverFinalUses(economy: Economy): void {
  const { facts, given, stock, ledger, money, price, tally } = economy;
  const { parties: p, n } = facts;
  const width = n + FINAL_USERS;
  for (let i = 0; i < n; i++) {
    const at = i * width + n;
    const communal = given[at + USERS.communal];
    const defence = given[at + USERS.defence];
    const public_ = communal + defence;
    if (public_ > 0) {
      move(ledger, i, p.state, i, public_, public_ * price[i]);
      money[i] += public_ * price[i];
      money[p.state] -= public_ * price[i];
      tally.communal[i] += communal;
      tally.defence[i] += defence;
    }
    const capital = given[at + USERS.capital];
    if (capital > 0) {
      move(ledger, i, p.capital, i, capital, capital * price[i]);
      money[i] += capital * price[i];
      money[p.capital] -= capital * price[i];
      stock[p.capital * n + i] += capital;
    }
    stock[i * n + i] -= public_ + capital;
    sendAbroad(economy, i, given[at + USERS.exports]);
  }
}

/**
 * Exports earn the world price in foreign money (base price x terms of trade x exchange rate); where the home price is higher the state
 * makes up the difference, where it is lower it takes it: the books of a trade monopoly, and with an exchange rate that clears, of none.
 */
function sendAbroad(economy: Economy, i: number, q: number): void {
  if (q <= 0) return;
  const { facts, stock, ledger, money, price, tally } = economy;
  const { parties: p, n } = facts;
  const earned = q * economy.decisions.exchangeRate * economy.termsOfTrade;
  const home = q * price[i];
  move(ledger, i, p.abroad, i, q, earned);
  money[p.abroad] -= earned;
  money[i] += home;
  money[p.state] += earned - home;
  if (home > earned) pay(ledger, i, p.state, economy.item.transfer, home - earned);
  else pay(ledger, p.state, i, economy.item.tax, earned - home);
  stock[i * n + i] -= q;
  tally.exported[i] += q;
  tally.exportValue += q * economy.termsOfTrade;
  if (i === facts.grain) tally.grainExported += q;
}

/** Brings the quarter's imports into the stock of the sector that makes the same product; it pays cif and duty. */
export function bringIn(economy: Economy): void {
  const { facts, decisions, stock, ledger, money, tally } = economy;
  const { parties: p, n } = facts;
  for (let i = 0; i < n; i++) {
    const q = decisions.imports[i];
    if (q <= 0) continue;
    const cost = q * economy.decisions.exchangeRate;
    const duty = cost * facts.dutyRate;
    move(ledger, p.abroad, i, i, q, cost);
    pay(ledger, p.state, i, economy.item.tax, duty);
    money[p.abroad] += cost;
    money[p.state] += duty;
    money[i] -= cost + duty;
    stock[i * n + i] += q;
    tally.imported[i] += q;
    tally.importValue += q;
  }
}

/**
 * Begins projects with the goods at hand: machinery and building bind (the least of what is there over what is needed), the rest is used
 * as it comes. Goods go out of capital formation's stock into unfinished works of each sector.
 */
export function beginProjects(economy: Economy): void {
  const { facts, decisions, stock, ledger, unfinished, tally, investmentNeed, composed } = economy;
  const { parties: p, n } = facts;
  let scale = 1.15;
  for (const i of [facts.machinery, facts.construction]) {
    if (investmentNeed[i] > 0) scale = Math.min(scale, stock[p.capital * n + i] / investmentNeed[i]);
  }
  let wanted = 0;
  for (let j = 0; j < n; j++) wanted += 0.25 * decisions.investment[j];
  let begun = 0;
  for (let i = 0; i < n; i++) {
    const q = Math.min(scale * investmentNeed[i], stock[p.capital * n + i]);
    composed[i] = q;
    if (q <= 0) continue;
    moveUnpaid(ledger, p.capital, p.production, i, q);
    stock[p.capital * n + i] -= q;
    tally.invested[i] += q;
    begun += q;
  }
  const share = wanted > 0 ? begun / wanted : 0;
  for (let j = 0; j < n; j++) unfinished[j] += 0.25 * decisions.investment[j] * share;
}
