// Work, pay, prices, incomes and credit by hand.

/** Labour each sector wants, by orders against capacity and pay against product; and what people put into their work. */
export function wantLabour(s) {
  const { facts, nature, p, labour, labourWanted, capacity, orders, price, wage, unemployed } = s;
  const { n, farming, output0, labour0, wage0 } = facts;
  let employed = 0;
  for (let j = 0; j < n; j++) {
    if (farming[j]) continue;
    employed += labour[j];
    const use = Math.min(Math.max((4 * orders[j]) / capacity[j], 0.5), 1.4);
    const product = capacity[j] / output0[j] / (labour[j] / labour0[j]);
    const cost = Math.min(Math.max(wage[j] / wage0[j] / (price[j] * product), 0.3), 3);
    const wanted = labour[j] * use * Math.pow(cost, -nature.sigma) * 1.06;
    labourWanted[j] = labour[j] + p.work.speed * (wanted - labour[j]);
  }
  const idle = unemployed / (employed + unemployed);
  const living = Math.pow(Math.max(s.urbanLiving, 0.3), nature.livingEffort);
  s.effort = Math.min(living * (1 + p.work.fear * (idle - 0.07)), 1.06);
}

/** Hiring for the year, skill of newcomers, and what capacity that makes. */
export function takeUpWork(s) {
  const { facts, nature, labour, labourWanted, skill, people } = s;
  const { n, farming, regions, ages, working } = facts;
  let wanted = 0;
  let employed = 0;
  for (let j = 0; j < n; j++) {
    if (farming[j]) continue;
    wanted += labourWanted[j];
    employed += labour[j];
  }
  let town = 0;
  let village = 0;
  for (let k = 0; k < 3 * regions * ages; k++) village += people[k] * working[k % ages];
  for (let k = 3 * regions * ages; k < 3 * (regions + 1) * ages; k++) town += people[k] * working[k % ages];
  const supply = town * facts.participation0 + facts.ruralNonFarm * village;
  const hired = Math.min(supply, wanted);
  s.unemployed = supply - hired;
  const kept = Math.min(hired / employed, 1) * (1 - nature.turnover);
  let weight = 0;
  for (let j = 0; j < n; j++) if (!farming[j]) weight += openings(s, j, kept);
  for (let j = 0; j < n; j++) {
    if (farming[j]) continue;
    const stay = kept * labour[j];
    const come = ((hired - kept * employed) * openings(s, j, kept)) / weight;
    const grown = skill[j] + nature.learning * (1 - skill[j]);
    skill[j] = (stay * grown + come * 0.5 * (nature.newcomerSkill + grown)) / (stay + come);
    labour[j] = stay + come;
  }
  setCapacity(s);
}

function openings({ labour, labourWanted, nature }, j, kept) {
  return Math.max(labourWanted[j] - kept * labour[j], nature.turnover * 0.25 * labour[j]);
}

/** CES of capital at work and skilled labour, times technique. */
export function setCapacity({ facts, nature, age, capacity, efficiency, idle, labour, skill }) {
  const { n, output0, capital0, labour0, capitalShare, idle0 } = facts;
  const r = 1 / nature.sigma - 1;
  const technique = Math.pow(1 + nature.disembodied, age) * (1 + nature.slack);
  for (let j = 0; j < n; j++) {
    const k = Math.pow((efficiency[j] * (1 - idle[j])) / capital0[j], -r);
    const hands = (1 - nature.idleHands * idle[j]) / (1 - nature.idleHands * idle0[j]);
    const l = Math.pow(((labour[j] * skill[j]) / labour0[j]) * hands, -r);
    const share = capitalShare[j];
    capacity[j] = output0[j] * technique * Math.pow(share * k + (1 - share) * l, -1 / r);
  }
}

/** The quarter's pay, to town classes and to villagers in industry. */
export function payWages({ facts, money, wage, labour, groupTotal, villageShare }) {
  const { n, farming, regions, parties, ruralWageShare } = facts;
  const workers = groupTotal[3 * regions];
  const officials = 1.2 * groupTotal[3 * regions + 1];
  let rural = 0;
  let urban = 0;
  for (let j = 0; j < n; j++) {
    const bill = 0.25 * wage[j] * labour[j];
    money[j] -= bill;
    rural += farming[j] ? bill : ruralWageShare * bill;
    urban += farming[j] ? 0 : (1 - ruralWageShare) * bill;
  }
  money[parties.workers] += (urban * workers) / (workers + officials);
  money[parties.officials] += (urban * officials) / (workers + officials);
  for (let z = 0; z < regions; z++) money[parties.village + z] += rural * villageShare[z];
}

/** Investment paid, prices moved, incomes and profits paid out, taxes, new money, and the bank. */
export function payAll(s) {
  movePrices(s);
  payIncomes(s);
  taxAndRefund(s);
  squareWithBank(s);
}

/** What was begun is paid for: by the state, the sectors, and for farms and dwellings by the people. Before the harvest is sold. */
export function financeInvestment({ facts, p, money, investment }) {
  const { n, parties, farming, housing } = facts;
  const bill = -money[parties.capital];
  if (bill <= 0) return;
  const rest = bill * (1 - p.accumulation.state);
  let total = 0;
  let held = 0;
  let left = 1;
  let byPeople = 0;
  for (let h = parties.village; h <= parties.owners; h++) held += money[h];
  for (let j = 0; j < n; j++) total += investment[j];
  for (let j = 0; j < n; j++) {
    const part = (rest * investment[j]) / total;
    if (!farming[j] && j !== housing) {
      money[j] -= part;
      continue;
    }
    const paid = Math.min(part, 0.5 * held * left);
    money[parties.state] -= part - paid;
    byPeople += paid;
    left = 1 - byPeople / held;
  }
  for (let h = parties.village; h <= parties.owners; h++) money[h] *= left;
  money[parties.state] -= bill - rest;
  money[parties.capital] = 0;
}

/** Log prices follow excess demand and full cost; the level moves slowly; pay follows unemployment, taxes the budget. */
function movePrices(s) {
  const { facts, nature, p, labour, price, wage, claim, supply, orders, unemployed, loans } = s;
  const { n, farming, storable, grain, output0 } = facts;
  const width = n + 5;
  const { step, cap, cost: toFullCost, level } = p.prices;
  let cost = 0;
  let base = 0;
  let glut = 0;
  let employed = 0;
  for (let i = 0; i < n; i++) {
    let asked = 0;
    for (let u = 0; u < width; u++) asked += claim[i * width + u];
    const cover = storable[i] ? 1 + nature.finishedQuarters : 1.03;
    const lasts = i === grain ? Math.max(0.7 * s.toHarvest, 1) : 1;
    const wanted = Math.max(asked, 0.5 * orders[i]) * cover * lasts;
    const excess = wanted > 0 && supply[i] > 0 ? Math.log(wanted / supply[i]) : 0;
    const pull = farming[i] ? 0 : Math.log(fullCost(s, i) / price[i]);
    const yielding = excess < 0 ? Math.min(Math.max(1 - 5 * pull, 0), 1) : 1;
    const move = Math.min(Math.max(step * excess * yielding + toFullCost * pull, -cap), cap);
    price[i] = Math.min(Math.max(price[i] * Math.exp(move), 0.4), 2.5);
    glut += output0[i] * Math.min(Math.max(excess, -0.5), 0.5);
    cost += output0[i] * price[i];
    base += output0[i];
    if (!farming[i]) employed += labour[i];
  }
  s.level *= Math.exp(Math.min(Math.max((level * glut) / base, -0.01), 0.01));
  const idle = unemployed / (employed + unemployed);
  const behind = p.prices.floor * s.ruralLiving - s.urbanLiving;
  const pulled = behind > 0 ? 0.03 * behind : 0;
  const rise = 1 + Math.min(Math.max(p.prices.wages * (p.prices.natural - idle) + pulled, -0.02), 0.04);
  for (let i = 0; i < n; i++) {
    price[i] *= (s.level * base) / cost;
    if (!farming[i]) wage[i] *= rise;
  }
  const slack = Math.min(Math.max(1 - s.gdp / s.potentialGdp, -0.15), 0.25);
  s.leaning = Math.min(Math.max(0.88 * s.leaning + 0.25 * p.prices.lean * slack, 0), p.prices.most);
  s.issue = p.prices.trend + s.leaning;
  const debt = loans[facts.parties.state];
  const deficit = s.debt < 0 ? 0 : (4 * (debt - s.debt)) / facts.gdp0;
  s.debt = debt;
  const eased = deficit <= 0 ? 0.02 * s.incomeTax : 0;
  s.incomeTax = Math.min(Math.max(s.incomeTax + p.prices.budget * deficit - eased, 0), 0.3);
  s.profitTax = Math.min(0.2 + s.incomeTax, 0.6);
}

function fullCost({ facts, nature, price, wage, labour, capacity }, j) {
  const { n, inputCoefficient, wageShare, wage0, labour0, output0, inputSum } = facts;
  let inputs = 0;
  for (let i = 0; i < n; i++) inputs += inputCoefficient[i * n + j] * price[i];
  const productivity = capacity[j] / output0[j] / (1 + nature.slack);
  const pay = (wageShare[j] * (wage[j] / wage0[j]) * (labour[j] / labour0[j])) / productivity;
  return (inputs + pay) / Math.max(inputSum[j] + wageShare[j], 0.1);
}

/** Excise, farm incomes, mixed incomes, and profits above a working balance. */
function payIncomes(s) {
  const { facts, p, money, output, quarterOutput, price, ownership, groupTotal, villageShare, orders, investment } = s;
  const { n, parties, regions, farming, exciseShare, mixedShare, privateShare0 } = facts;
  const owners = groupTotal[3 * regions + 2];
  const town = Math.min((facts.ownersMixedShare * owners) / Math.max(facts.owners0, 1e-9), 1);
  let toVillages = 0;
  let toOwners = 0;
  let toWorkers = 0;
  let toState = 0;
  for (let j = 0; j < n; j++) {
    const made = output[j] - quarterOutput[j];
    quarterOutput[j] = output[j];
    const excise = exciseShare[j] * made * price[j];
    money[j] -= excise;
    toState += excise;
    if (farming[j]) {
      const sum = Math.max(money[j] - 0.02 * facts.output0[j] * price[j], 0);
      money[j] -= sum;
      toVillages += sum;
      continue;
    }
    const held = (ownership[3 * n + j] + ownership[4 * n + j]) / privateShare0[j];
    const sum = privateShare0[j] > 0 ? mixedShare[j] * Math.min(held, 1) * made * price[j] : 0;
    money[j] -= sum;
    toOwners += 0.6 * town * sum;
    toWorkers += 0.4 * town * sum;
    toVillages += (1 - town) * sum;
    const keep = 0.05 * orders[j] * price[j] + 0.25 * (1 - p.accumulation.state) * investment[j];
    const free = 0.6 * Math.max(money[j] - keep, 0);
    const state = ownership[j] + ownership[n + j];
    const taken = free * (state + (1 - state) * s.profitTax);
    money[j] -= free;
    toState += taken;
    toOwners += free - taken;
  }
  money[parties.state] += toState;
  money[parties.owners] += toOwners;
  money[parties.workers] += toWorkers;
  for (let z = 0; z < regions; z++) money[parties.village + z] += toVillages * villageShare[z];
}

function taxAndRefund({ facts, p, money, incomeTax, issue, potentialGdp, persons }) {
  const { parties, regions } = facts;
  for (let h = parties.village; h <= parties.owners; h++) {
    money[parties.state] += incomeTax * money[h];
    money[h] *= 1 - incomeTax;
  }
  const sum = p.prices.refund * Math.max(money[parties.state], 0) + 0.25 * issue * potentialGdp;
  let people = 0;
  for (let h = 0; h < regions + 3; h++) people += persons[h];
  for (let h = 0; h < regions + 3; h++) money[parties.village + h] += (sum * persons[h]) / people;
  money[parties.state] -= sum;
}

function squareWithBank({ facts, money, loans, price, orders }) {
  const { n, parties } = facts;
  for (let party = 0; party <= parties.state; party++) {
    if (money[party] < 0) {
      loans[party] -= money[party];
      money[party] = 0;
    } else if (loans[party] > 0 && party !== parties.state) {
      const sales = party < n ? orders[party] * price[party] : 0;
      const due = Math.max(loans[party] - 0.35 * sales, 0);
      const back = Math.min(due, 0.3 * Math.max(money[party] - 0.05 * sales, 0));
      loans[party] -= back;
      money[party] -= back;
    }
  }
}
