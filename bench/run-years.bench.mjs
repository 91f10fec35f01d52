// Years a second and core of the 14-sector USSR of 1928 with every check on, from the opened economy; opening apart. Beside it, in turn in
// the same rounds: the market's equations by hand without ledger and checks, and two departments in the npm package `simulation`.
import { openBalance, population } from "../dist/economy/accounts.js";
import { begin, openCountry } from "../dist/engine/open.js";
import { runOpening } from "../dist/engine/run.js";
import { liveYear } from "../dist/engine/year.js";
import { loadCountry, loadSystem } from "../dist/node.js";
import { feldmanByHand } from "./feldman-by-hand.mjs";
import { beginByHand, liveByHand, prepareByHand, rewindByHand } from "./hand-written.mjs";
import { bytesOf, lines, ratesOf } from "./rounds.mjs";

const LAST_YEAR = 1940;
const SEEDS = [1, 2, 3, 4];
const FELDMAN = { share: 0.5, capitalOutput: 3, investment: 10, consumption: 90, years: 13 };

const country = loadCountry("ussr-1928");
const systems = ["five-year-plan", "market"].map(loadSystem);
const begun = process.cpuUsage().user;
openCountry(country, { seed: 0, fixed: false, parameters: {} });
const firstOpening = Math.round((process.cpuUsage().user - begun) / 1000);
const openings = SEEDS.map((seed) => openCountry(country, { seed, fixed: false, parameters: {} }));
const hands = openings.map((opening) => {
  const prepared = prepareByHand(begin(opening, systems[1]));
  return { start: beginByHand(prepared), state: beginByHand(prepared) };
});
const engine = systems.map((system) => ({ name: `engine, ${system.id}`, live: () => liveAll(system) }));
const byHand = { name: "market by hand, no ledger, no checks", live: liveAllByHand };

report();

async function report() {
  const recorded = systems.map((system) => ({ name: `engine, ${system.id}, recorded`, live: () => record(system) }));
  const rates = ratesOf([...engine, ...recorded, byHand, ...(await feldman())]);
  const hand = rates.find(({ name }) => name === byHand.name).best;
  const row = ({ name, best, middle }) => [name, count(best), count(middle), (hand / best).toFixed(2)];
  const heading = ["run-years a second, one core", "best", "middle", "by hand / this"];
  say(lines([heading, ...rates.map(row)]));
  const open = ratesOf([{ name: "open", live: open4 }], { rounds: 10 })[0];
  const milliseconds = `${(1000 / open.best).toFixed(1)} ms, middle ${(1000 / open.middle).toFixed(1)} ms`;
  say(
    `opening (draws and balancing), once for all systems of a draw: best ${milliseconds}; first of all ${firstOpening} ms`,
  );
  for (const contender of yearsOnly())
    say(`heap taken by a year, ${contender.name}: ${count(bytesOf(contender))} bytes`);
  say(agreement());
}

/** Lives a run of each opening to the last year; returns the years lived, the quarter before the first whole year included. */
function liveAll(system) {
  let quarters = 0;
  for (const opening of openings) {
    const running = begin(opening, system);
    quarters += liveToEnd(running, balanceOf(running));
  }
  return quarters / 4;
}

function balanceOf({ economy }) {
  return openBalance(economy.facts.parties.count, economy.facts.n);
}

function liveToEnd(running, balance) {
  const { economy } = running;
  const start = 4 * economy.year + economy.quarter;
  while (economy.year <= LAST_YEAR) liveYear(running, { balance });
  return 4 * economy.year - start;
}

/** The same with every variable of every year read and made into a record. */
function record(system) {
  for (const opening of openings) {
    const years = { from: country.firstYear, to: LAST_YEAR };
    const spec = { country: country.id, system: system.id, years, seed: opening.options.seed, events: [] };
    runOpening({ ...spec, fixed: false, parameters: {}, modelVersion: "bench" }, { opening, system });
  }
  return openings.length * (LAST_YEAR - country.firstYear + 1);
}

function liveAllByHand() {
  let quarters = 0;
  for (const hand of hands) quarters += liveToEndByHand(hand);
  return quarters / 4;
}

function liveToEndByHand({ state, start }) {
  rewindByHand(state, start);
  const first = 4 * state.year + state.quarter;
  while (state.year <= LAST_YEAR) liveByHand(state);
  return 4 * state.year - first;
}

function open4() {
  for (const seed of SEEDS) openCountry(country, { seed, fixed: false, parameters: {} });
  return SEEDS.length;
}

/** Ten years of runs already begun, so that only what the years themselves allocate is seen. */
function yearsOnly() {
  const engines = systems.map((system) => ({
    name: `engine, ${system.id}`,
    prepare: () => {
      const running = begin(openings[0], system);
      const balance = balanceOf(running);
      return () => times(10, () => liveYear(running, { balance }));
    },
  }));
  const hand = () => {
    const { state, start } = hands[0];
    rewindByHand(state, start);
    return () => times(10, () => liveByHand(state));
  };
  return [...engines, { name: byHand.name, prepare: hand }];
}

function times(n, act) {
  for (let k = 0; k < n; k++) act();
  return n;
}

/** Two departments by hand and in `simulation`; without the latter where it is not installed. */
async function feldman() {
  const hand = { name: "Feldman's two departments by hand", live: () => many(5000, () => feldmanByHand(FELDMAN)) };
  try {
    const { feldmanInSimulation } = await import("./feldman-simulation.mjs");
    const run = feldmanInSimulation(FELDMAN);
    if (Math.abs(run() - feldmanByHand(FELDMAN)) > 1e-9 * run()) throw new Error("the two Feldman models differ");
    return [hand, { name: "Feldman's two departments in npm simulation", live: () => many(20, run) }];
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    say("npm simulation is not installed in bench/ (npm ci --prefix bench): its row is left out");
    return [hand];
  }
}

/** Runs of 13 years; a sum is kept so that no run can be left out. */
function many(runs, live) {
  let sum = 0;
  for (let k = 0; k < runs; k++) sum += live();
  if (!Number.isFinite(sum)) throw new Error("a Feldman model met a number that is not finite");
  return runs * FELDMAN.years;
}

/** Whether the loop by hand lives the same history as the engine's market, to rounding. */
function agreement() {
  let gap = 0;
  openings.forEach((opening, k) => {
    const running = begin(opening, systems[1]);
    liveToEnd(running, balanceOf(running));
    const { state } = hands[k];
    liveToEndByHand(hands[k]);
    const { economy } = running;
    gap = Math.max(gap, Math.abs(state.gdp / economy.gdp - 1), Math.abs(population(state) / population(economy) - 1));
  });
  const found = `output and people of ${LAST_YEAR}, market by hand against the engine: largest relative gap ${gap.toExponential(1)}`;
  if (gap < 1e-9) return found;
  process.exitCode = 1;
  return `${found}. THE LOOP BY HAND NO LONGER LIVES THE ENGINE'S EQUATIONS: bring it up to date.`;
}

function count(x) {
  return Math.round(x).toLocaleString("en");
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
