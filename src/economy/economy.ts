// The state of an economy between two quarters. Plain data: typed arrays and numbers; time is a function over it (engine/year).
import type { Decisions } from "./decisions.js";
import type { Facts } from "./facts.js";
import type { Ledger } from "./ledger.js";
import type { NatureValues } from "./nature-parameters.js";

/** What happened in the year so far; cleared on the first of January, read by variables and accounts. */
export interface YearTally {
  readonly output: Float64Array;
  readonly used: Float64Array;
  readonly consumption: Float64Array;
  readonly ruralConsumption: Float64Array;
  readonly communal: Float64Array;
  readonly defence: Float64Array;
  readonly invested: Float64Array;
  readonly exported: Float64Array;
  readonly imported: Float64Array;
  /** What all users asked of each product, and what they got. */
  readonly asked: Float64Array;
  readonly got: Float64Array;
  /** Sum over quarters of the index of what bound output of each sector: -1 labour and capital, -2 demand, i >= 0 input i. */
  readonly binding: Int16Array;
  /** kcal per head and day over kcal need, by people group, mean of the quarters; lowest quarter beside it. */
  readonly nutrition: Float64Array;
  readonly leanest: Float64Array;
  /** Deaths in m persons by people group. */
  readonly deaths: Float64Array;
  readonly deathsByHunger: Float64Array;
  births: number;
  birthsLost: number;
  expectedDeaths: number;
  deathsByExecution: number;
  campDeaths: number;
  settlementDeaths: number;
  deported: number;
  arrested: number;
  hungryShare: number;
  migrants: number;
  harvest: number;
  procured: number;
  grainExported: number;
  exportValue: number;
  importValue: number;
  slaughteredCattle: number;
  /** Scissors in the second quarter over the opening's. */
  scissorsSpring: number;
  quarters: number;
}

export interface Economy {
  readonly facts: Facts;
  readonly nature: NatureValues;
  readonly seed: number;
  year: number;
  quarter: number;
  /** Years since the opening, at the start of the year. */
  age: number;

  readonly ledger: Ledger;
  readonly decisions: Decisions;
  readonly tally: YearTally;
  /** Item numbers of payments that are not products. */
  readonly item: PaymentItems;

  /** stock[party * n + item]: goods held, value units at base prices. */
  readonly stock: Float64Array;
  /** Money of each party, m currency; the bank's is the negative of all others', the world's is what the country owes it. */
  readonly money: Float64Array;
  /** Debt of each party to the bank. */
  readonly loans: Float64Array;
  /** The prices answer's buffers, shared with `decisions`. */
  readonly price: Float64Array;
  readonly markup: Float64Array;
  readonly wage: Float64Array;
  /** Export over import prices of the world this year, 1 at base. */
  termsOfTrade: number;
  /** Share of farm incomes and rural wages of each region; by people and by last year's deliveries. */
  readonly villageShare: Float64Array;
  /** Grain each village has delivered this year, value units. */
  readonly delivered: Float64Array;
  /** Shares of regions in last year's deliveries; at the opening those of the base period. */
  readonly deliveryShare: Float64Array;

  /** Capital in use, book units; efficiency units of the same; three stages of unfinished works (stage * n + sector). */
  readonly capital: Float64Array;
  readonly efficiency: Float64Array;
  readonly unfinished: Float64Array;
  /** Share of a stage's works that moves on in a quarter, and what was finished since the last year's end. */
  readonly pace: Float64Array;
  readonly finished: Float64Array;
  readonly idle: Float64Array;
  technology: number;
  readonly labour: Float64Array;
  readonly skill: Float64Array;
  /** Capital at work over the opening's when capacity was last set, and what it gives to the CES. */
  readonly atWork: Float64Array;
  readonly capitalTerm: Float64Array;
  /** Yearly capacity of each sector in this year, before effort; last year's. */
  readonly capacity: Float64Array;
  readonly lastCapacity: Float64Array;
  /** What land, herds and farm effort make of a farming sector's capacity; 1 elsewhere. */
  readonly farmFactor: Float64Array;
  /** Farm produce other than grain of each region against its opening. */
  readonly farmIndex: Float64Array;
  /** Output per quarter each sector aims at. */
  readonly aim: Float64Array;
  /** Demand on each sector, smoothed over some quarters, per quarter. */
  readonly orders: Float64Array;
  /** Last quarter's shortage of each product: asked over got, less 1. It forgets. */
  readonly shortage: Float64Array;
  readonly bound: Int16Array;
  readonly productCapacity: Float64Array;
  readonly productOutput: Float64Array;
  /** Volumes of communal services and defence against base. */
  readonly publicVolume: { communal: number; defence: number };
  /** Shares of capital by form: form * n + sector. */
  readonly ownership: Float64Array;
  collectivised: number;
  /** Share of households newly pressed into collectives this year. */
  pressed: number;
  /** Private trades in town against the opening, by the incomes they gave; 1 at the opening, never rising. */
  privateTrade: number;

  readonly weather: Float64Array;
  /** Factor on this year's harvest from outside (a shock of the run's events); 1 without. */
  harvestShock: number;
  readonly sownArea: Float64Array;
  readonly cattle: Float64Array;
  readonly horses: Float64Array;
  readonly smallStock: Float64Array;
  /** Tractor power over the opening stock of it, in m horses' worth by the country's unit. */
  tractors: number;
  /** Horses and tractors against the opening's, over the whole country. */
  draught: number;
  readonly harvest: Float64Array;
  readonly lastHarvest: Float64Array;
  /** Share of need met in the villages' last quarter: food, and feed. */
  readonly foodRatio: Float64Array;
  readonly feedRatio: Float64Array;
  /** Grain of its own that each village ate this quarter, value units. */
  readonly villageFood: Float64Array;

  /** people[group * ages + age], m persons. */
  readonly people: Float64Array;
  readonly groupTotal: Float64Array;
  readonly newborn: Float64Array;
  /** kcal over need this quarter, and with the body's reserve, by group. */
  readonly nutrition: Float64Array;
  readonly bodies: Float64Array;
  /** What each group needs over the country's norm, at most 1; and the death curve where need is met, which is not counted as hunger. */
  readonly leastNeed: Float64Array;
  hungerAtNeed: number;
  /** Factors of unequal food where need is met, and the food at the five points in hand. */
  readonly unequal: Float64Array;
  readonly plates: Float64Array;
  /** Yearly death rates of each group this quarter: by hunger at mean frailty, and by hardship behind wire. */
  readonly hunger: Float64Array;
  readonly hardship: Float64Array;
  /** Ordinary deaths over peacetime ones this year. */
  health: number;
  /** Deaths by hunger over rural people, last year, by region: what power remembers. */
  readonly lastHunger: Float64Array;
  unemployed: number;
  /** Public services per head against base. */
  servicesPerHead: number;

  tautness: number;
  legitimacy: number;
  /** How far each stratum accepts the rule, 0..1, in the order of STRATA. */
  readonly belief: Float64Array;
  /** Share of adults who oppose in private and in the open; last year's open share beside them. */
  readonly opinion: { privateShare: number; openShare: number; before: number };
  /** Real consumption per head over base, last year. */
  ruralLiving: number;
  urbanLiving: number;
  /** GDP at base prices of the last year, and of the one before. */
  gdp: number;
  /** GDP that capacity at normal use would give, farms at what they gave last year. */
  potentialGdp: number;
  lastGdp: number;

  /** Working arrays of a quarter: claims and grants by product and user, supply, demand and food eaten by household, and the like. */
  readonly claim: Float64Array;
  readonly given: Float64Array;
  readonly supply: Float64Array;
  readonly demand: Float64Array;
  readonly eaten: Float64Array;
  readonly shares: Float64Array;
  /** Farm produce eaten in kind this quarter, by product. */
  readonly ownUse: Float64Array;
  readonly investmentNeed: Float64Array;
  readonly composed: Float64Array;
  readonly quarterOutput: Float64Array;
  readonly planNeed: Float64Array;

  /** Memory of answers between years: the numbers each declares. */
  readonly memory: { readonly [question: string]: { [name: string]: number } };
}

export interface PaymentItems {
  readonly labour: number;
  readonly mixed: number;
  readonly profit: number;
  readonly tax: number;
  readonly transfer: number;
  readonly loan: number;
  readonly repayment: number;
  readonly finance: number;
}
