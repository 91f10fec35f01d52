// Money of the quarter: wages, farm incomes, taxes, profits, finance of investment, and the bank that squares every account.
import { pay } from "../ledger.js";
import type { Economy } from "../economy.js";
import { privateShare } from "../sums.js";
import { peopleOf } from "./households.js";

/** Wages of the quarter, paid before goods are sold: by each sector to town classes (or villages, for farm hands). */
export function payWages(economy: Economy): void {
  const { facts, ledger, money, wage, labour, groupTotal, item } = economy;
  const { parties: p } = facts;
  const workers = groupTotal[3 * facts.regions];
  const officials = groupTotal[3 * facts.regions + 1];
  const forOfficials = (1.2 * officials) / Math.max(workers + 1.2 * officials, 1e-9);
  for (let j = 0; j < facts.n; j++) {
    const bill = 0.25 * wage[j] * labour[j];
    if (bill <= 0) continue;
    money[j] -= bill;
    if (facts.farming[j]) {
      payVillages(economy, j, bill, item.labour);
      continue;
    }
    const rural = facts.ruralWageShare * bill;
    payVillages(economy, j, rural, item.labour);
    const urban = bill - rural;
    pay(ledger, p.workers, j, item.labour, urban * (1 - forOfficials));
    pay(ledger, p.officials, j, item.labour, urban * forOfficials);
    money[p.workers] += urban * (1 - forOfficials);
    money[p.officials] += urban * forOfficials;
  }
}

/** Pays villages a sum by the people and what they delivered (half and half). */
function payVillages(economy: Economy, payer: number, sum: number, item: number): void {
  const { facts, ledger, money, villageShare } = economy;
  const { regions } = facts;
  const { village } = facts.parties;
  for (let z = 0; z < regions; z++) {
    const part = sum * villageShare[z];
    pay(ledger, village + z, payer, item, part);
    money[village + z] += part;
  }
}

/** Excise and what is left of sales: mixed incomes of farms and small producers, then profit above a working balance, by owner. */
export function payIncomes(economy: Economy): void {
  const { facts, ledger, money, item, quarterOutput, price } = economy;
  const { n, exciseShare, mixedShare, farming } = facts;
  const { state } = facts.parties;
  const { output } = economy.tally;
  for (let j = 0; j < n; j++) {
    const made = output[j] - quarterOutput[j];
    quarterOutput[j] = output[j];
    const excise = exciseShare[j] * made * price[j];
    pay(ledger, state, j, item.tax, excise);
    money[state] += excise;
    money[j] -= excise;
    if (farming[j]) payFarm(economy, j);
    else payMixed(economy, j, mixedShare[j] * privateShare(economy, j) * made * price[j]);
  }
}

/** A farm sector belongs to its villages: all money above a small balance is theirs. */
function payFarm(economy: Economy, j: number): void {
  const { money, item, facts, price } = economy;
  const keep = 0.02 * facts.output0[j] * price[j];
  const sum = Math.max(money[j] - keep, 0);
  money[j] -= sum;
  payVillages(economy, j, sum, item.mixed);
}

/** Incomes of artisans, traders and owners in a sector: the villages' share of them, and the town owners'. */
function payMixed(economy: Economy, j: number, sum: number): void {
  if (sum <= 0) return;
  const { facts, ledger, money, item, groupTotal } = economy;
  const { parties: p } = facts;
  const owners = groupTotal[3 * facts.regions + 2];
  const usual = Math.max(facts.owners0 * economy.privateTrade, 1e-9);
  const town = Math.min(facts.ownersMixedShare * (owners / usual), 1);
  const toTown = sum * town * 0.6;
  const toWorkers = sum * town * 0.4;
  money[j] -= sum;
  pay(ledger, p.owners, j, item.mixed, toTown);
  pay(ledger, p.workers, j, item.mixed, toWorkers);
  money[p.owners] += toTown;
  money[p.workers] += toWorkers;
  payVillages(economy, j, sum * (1 - town), item.mixed);
}

/** Profits above 1/20 of a quarter's sales and the quarter's own investment go to the owners of the capital, less profit tax; the state's share is its own. */
export function payProfits(economy: Economy): void {
  const { facts, ledger, money, item, decisions, ownership, price, orders } = economy;
  const { parties: p, n } = facts;
  for (let j = 0; j < n; j++) {
    if (facts.farming[j]) continue;
    const ownInvestment = 0.25 * (1 - decisions.stateFinance) * decisions.investment[j];
    const keep = 0.05 * orders[j] * price[j] + ownInvestment;
    const free = 0.6 * Math.max(money[j] - keep, 0);
    if (free <= 0) continue;
    const stateShare = ownership[j] + ownership[n + j];
    const toState = free * (stateShare + (1 - stateShare) * decisions.profitTax);
    const toOwners = free - toState;
    pay(ledger, p.state, j, item.tax, toState);
    pay(ledger, p.owners, j, item.profit, toOwners);
    money[j] -= free;
    money[p.state] += toState;
    money[p.owners] += toOwners;
  }
}

/** Capital formation holds no money: the state pays its share of the investment bill, the sectors the rest by what they begin. */
export function financeInvestment(economy: Economy): void {
  const { facts, ledger, money, item, decisions } = economy;
  const { parties: p, n } = facts;
  const bill = -money[p.capital];
  if (bill <= 0) return;
  const byState = bill * decisions.stateFinance;
  pay(ledger, p.capital, p.state, item.finance, byState);
  money[p.state] -= byState;
  let total = 0;
  for (let j = 0; j < n; j++) total += decisions.investment[j];
  for (let j = 0; j < n; j++) {
    const part = total > 0 ? ((bill - byState) * decisions.investment[j]) / total : (bill - byState) / n;
    const payer = facts.farming[j] || j === facts.housing ? -1 : j;
    if (payer >= 0) {
      pay(ledger, p.capital, payer, item.finance, part);
      money[payer] -= part;
    } else householdsFinance(economy, part);
  }
  money[p.capital] = 0;
}

/** Farms and dwellings are built by their people: each household party pays by its money in hand, at most half of it; the state the rest. */
function householdsFinance(economy: Economy, sum: number): void {
  const { facts, ledger, money, item } = economy;
  const { parties: p } = facts;
  let total = 0;
  for (let h = p.village; h <= p.owners; h++) total += money[h];
  const rate = total > 0 ? Math.min(sum / total, 0.5) : 0;
  const byState = sum - rate * total;
  for (let h = p.village; h <= p.owners; h++) {
    pay(ledger, p.capital, h, item.finance, rate * money[h]);
    money[h] -= rate * money[h];
  }
  if (byState <= 0) return;
  pay(ledger, p.capital, p.state, item.finance, byState);
  money[p.state] -= byState;
}

/** Income tax of the quarter from each household party, on the money in hand above what it held a quarter ago. */
export function taxIncomes(economy: Economy): void {
  const { facts, ledger, money, item, decisions } = economy;
  const { parties: p } = facts;
  if (decisions.incomeTax <= 0) return;
  for (let h = p.village; h <= p.owners; h++) {
    const tax = decisions.incomeTax * money[h];
    pay(ledger, p.state, h, item.tax, tax);
    money[h] -= tax;
    money[p.state] += tax;
  }
}

/** Gives part of the state's idle money back to households by the head, and newly issued money with it; the state owes the bank for that. */
export function refund(economy: Economy): void {
  const { facts, ledger, money, item, decisions, groupTotal } = economy;
  const { parties: p, regions } = facts;
  const sum = decisions.refund * Math.max(money[p.state], 0) + 0.25 * decisions.issue * economy.potentialGdp;
  if (sum <= 0) return;
  let people = 0;
  for (let g = 0; g < 3 * regions + 3; g++) people += groupTotal[g];
  for (let h = 0; h < regions + 3; h++) {
    const part = (sum * peopleOf(economy, h)) / people;
    pay(ledger, p.village + h, p.state, item.transfer, part);
    money[p.village + h] += part;
    money[p.state] -= part;
  }
}

/** Credit that a producer rolls over for ever, in quarters of sales: the opening's loans are about this much. */
const WORKING_CREDIT = 0.35;

/** No account ends a quarter below zero: the bank lends what is missing, and takes back what is owed beyond working credit from idle money; the state's debt is rolled over. */
export function squareWithBank(economy: Economy): void {
  const { facts, ledger, money, loans, item, price, orders } = economy;
  const { parties: p, n } = facts;
  for (let party = 0; party <= p.state; party++) {
    if (money[party] < 0) {
      const lent = -money[party];
      pay(ledger, party, p.bank, item.loan, lent);
      loans[party] += lent;
      money[party] = 0;
      money[p.bank] -= lent;
    } else if (loans[party] > 0 && party !== p.state) {
      const sales = party < n ? orders[party] * price[party] : 0;
      const due = Math.max(loans[party] - WORKING_CREDIT * sales, 0);
      const back = Math.min(due, 0.3 * Math.max(money[party] - 0.05 * sales, 0));
      if (back <= 0) continue;
      pay(ledger, p.bank, party, item.repayment, back);
      loans[party] -= back;
      money[party] -= back;
      money[p.bank] += back;
    }
  }
}
