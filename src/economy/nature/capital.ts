// Capital in vintages, unfinished works and capacity. Yearly.
import { log, pow } from "../../base/maths.js";
import type { Economy } from "../economy.js";

/**
 * Yearly capacity of each sector (value units):
 * cap = x0 (1 + slack) T [a k^-r + (1 - a) l^-r]^(-1/r), r = 1/sigma - 1; k capital in efficiency units at work over the opening's
 * (an idle share i at the opening counts as capital that was not at work), l = skilled labour over the opening's, part of the staff idle with
 * idle plant.
 * Source: CES of Arrow, Chenery, Minhas and Solow; sigma below 1 after Weitzman (1970).
 */
export function setCapacity(economy: Economy): void {
  const { facts, nature, capacity, atWork, capitalTerm } = economy;
  const { n, output0, capitalShare } = facts;
  const r = 1 / nature.sigma - 1;
  const T = pow(1 + nature.disembodied, economy.age) * (1 + nature.slack);
  for (let j = 0; j < n; j++) {
    const k = capitalAtWork(economy, j);
    // Hiring moves labour alone: a term of capital holds from one year's end to the next.
    if (k !== atWork[j]) capitalTerm[j] = termOfCapital(k, capitalShare[j], r);
    atWork[j] = k;
    capacity[j] = output0[j] * T * withLabour(capitalTerm[j], handsAtWork(economy, j), capitalShare[j], r);
  }
}

type AtWork = Pick<Economy, "facts" | "nature" | "efficiency" | "idle" | "labour" | "skill">;

/** k of `setCapacity`. */
function capitalAtWork({ facts, efficiency, idle }: AtWork, j: number): number {
  return (efficiency[j] * (1 - idle[j])) / facts.capital0[j];
}

/** l of `setCapacity`. */
function handsAtWork({ facts, nature, idle, labour, skill }: AtWork, j: number): number {
  return (
    ((labour[j] * skill[j]) / facts.labour0[j]) *
    ((1 - nature.idleHands * idle[j]) / (1 - nature.idleHands * facts.idle0[j]))
  );
}

/** Capacity of a sector with its staff raised by a share, over that with the staff it has. */
export function mannedUp(economy: AtWork, j: number, rise: number): number {
  const r = 1 / economy.nature.sigma - 1;
  const [k, l, share] = [capitalAtWork(economy, j), handsAtWork(economy, j), economy.facts.capitalShare[j]];
  const now = ces(k, l, share, r);
  return now > 0 ? ces(k, l * (1 + rise), share, r) / now : 1;
}

/** CES of two ratios that are 1 at the base; r = 1/sigma - 1, and Cobb-Douglas at r = 0. */
export function ces(k: number, l: number, share: number, r: number): number {
  return withLabour(termOfCapital(k, share, r), l, share, r);
}

/** What capital gives to `ces`: k^share for Cobb-Douglas, k^-r otherwise; 0 without capital. */
function termOfCapital(k: number, share: number, r: number): number {
  if (k <= 0) return 0;
  return isCobbDouglas(r) ? pow(k, share) : pow(k, -r);
}

function withLabour(term: number, l: number, share: number, r: number): number {
  if (term <= 0 || l <= 0) return 0;
  if (isCobbDouglas(r)) return term * pow(l, 1 - share);
  return pow(share * term + (1 - share) * pow(l, -r), -1 / r);
}

function isCobbDouglas(r: number): boolean {
  return r < 1e-9 && r > -1e-9;
}

const STAGES = 3;

/**
 * Pace of projects through each of three stages, per quarter (an Erlang lag of `gestation` years, slower when more is begun than usual).
 * Set once a year.
 */
export function setPace({ facts, nature, unfinished, pace }: Economy): void {
  const n = facts.n;
  for (let j = 0; j < n; j++) {
    const works = unfinished[j] + unfinished[n + j] + unfinished[2 * n + j];
    const usual = facts.investment0[j] * facts.gestation[j];
    const stretch = usual > 0 ? pow(Math.max(works / usual, 0.5), nature.gestationStretch) : 1;
    pace[j] = Math.min((0.25 * STAGES) / (Math.max(facts.gestation[j], 0.5) * stretch), 1);
  }
}

/** A quarter of building: works move on by a stage at their pace; what leaves the third is finished and waits for the year's end. */
export function build({ facts, unfinished, finished, pace }: Economy): void {
  const n = facts.n;
  for (let j = 0; j < n; j++) {
    const done = unfinished[2 * n + j] * pace[j];
    const third = unfinished[n + j] * pace[j];
    const second = unfinished[j] * pace[j];
    unfinished[2 * n + j] += third - done;
    unfinished[n + j] += second - third;
    unfinished[j] -= second;
    finished[j] += done;
  }
}

/**
 * Turns what was finished in the year into capital: K' = (1 - d) K + finished; efficiency units count the newest technique's worth of a
 * unit. Part of it puts idle plant back to work first.
 */
export function matureProjects(economy: Economy): void {
  const { facts, nature, capital, efficiency, finished, idle } = economy;
  for (let j = 0; j < facts.n; j++) {
    const repaired = repairIdle(economy, j, finished[j]);
    const added = finished[j] - repaired;
    capital[j] = capital[j] * (1 - facts.depreciation[j]) + added;
    efficiency[j] = efficiency[j] * (1 - facts.depreciation[j]) + added * nature.embodied * economy.technology;
    finished[j] = 0;
    if (idle[j] < 1e-6) idle[j] = 0;
  }
}

/** Idle capital goes back to work where output is wanted, at a fraction of the cost of new; returns what the repair took of `finished`. */
function repairIdle(economy: Economy, j: number, finished: number): number {
  const { nature, capacity, orders, capital, idle } = economy;
  const wanted = 4 * orders[j] > 0.85 * capacity[j] ? nature.restoration * idle[j] : 0;
  const possible = finished / (nature.repairCost * Math.max(capital[j], 1e-12));
  const back = Math.min(wanted, possible);
  idle[j] -= back;
  return back * nature.repairCost * capital[j];
}

/**
 * The newest technique rises by own research, scaled with skill, and by imported machines, scaled with their share of investment
 * against the base share: closing the border costs growth, not only level.
 */
export function advanceTechnology(economy: Economy): void {
  const { facts, nature, tally } = economy;
  const m = facts.machinery;
  const base = facts.imports0[m] / (facts.output0[m] + facts.imports0[m]);
  const supply = tally.output[m] + tally.imported[m];
  const share = supply > 0 ? tally.imported[m] / supply : 0;
  const imported = base > 0 ? Math.min(share / base, 1.5) : share > 0 ? 1 : 0;
  const skill = economy.skill[m];
  economy.technology *= 1 + nature.ownResearch * skill + nature.importedTechnique * imported;
}

/** Growth rate of a ratio between two years as a continuous rate; 0 where either is not positive. */
export function logGrowth(now: number, before: number): number {
  return now > 0 && before > 0 ? log(now / before) : 0;
}
