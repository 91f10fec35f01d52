// What the twelve answers have decided, in buffers made once and overwritten. Each field has one writer, named in its comment.
import type { FloatArrays } from "./float-arrays.js";
import type { Programme } from "../country/party.js";

/** A year of a party in which lines contend. Shares are of members, 0..1, and of delegates. */
export interface PartyYear {
  /** A congress met. */
  readonly congress: boolean;
  /** Lines in the leadership, and the one that heads the apparatus. */
  readonly leadership: readonly string[];
  readonly head: string;
  /** Opposition in private, in the open and among delegates. */
  readonly privateShare: number;
  readonly openShare: number;
  readonly delegateShare: number;
  /** What is worth telling: who fell, what was put off against a statute. */
  readonly events: readonly { readonly kind: string; readonly about: string }[];
}

export interface Decisions {
  /** power: position on four axes: industrial tempo, coercion of peasants, world against one country, inner-party democracy. */
  readonly doctrine: Float64Array;
  /** power: share of food, feed and seed the state leaves after a year of many deaths; 0 none. */
  relief: number;
  /** power: the programme that is to rule, where the course holds several; undefined leaves what rules. */
  programme: Programme | undefined;
  /** power: the party's year, where lines contend in it. */
  party: PartyYear | undefined;
  /** goals: shares of output wanted for investment, defence and communal services. */
  investmentGoal: number;
  defenceGoal: number;
  communalGoal: number;
  /** goals: share of investment for producer-goods sectors, where a fund divides it. */
  heavyPriority: number;
  /** liberty: 0..1 each. */
  parties: number;
  press: number;
  strike: number;
  exit: number;
  innerParty: number;
  /** liberty: arrests per person and year, mean sentence, share of the arrested who are executed, share of pressed better-off deported. */
  arrestRate: number;
  sentence: number;
  executedShare: number;
  deportedShare: number;
  /** liberty: share of the arrested who oppose nobody, where the answer strikes by suspicion; undefined where no rule says whom. */
  innocentShare: number | undefined;
  /** liberty: yearly deaths over ordinary ones in camps and settlements at full rations. */
  campHardship: number;
  settlementHardship: number;
  /** ownership: share of the not yet collectivised households pressed in this year. */
  pressing: number;
  /** ownership: share of all households that join collectives of their own will this year. */
  joining: number;
  /** ownership: wanted share of each sector's capital by form (form * n + sector). */
  readonly wantedOwnership: Float64Array;
  /** planning: yearly target of each sector; 0 where there is none. */
  readonly target: Float64Array;
  /** planning: weight of the target against orders in what a producer aims at. */
  follow: number;
  /** planning: final use over what was wanted that the plan reaches, and the most that the planner has not proved to be out of reach; 0 where he proves nothing. */
  planReached: number;
  planBound: number;
  /** accumulation: yearly investment by destination, and shares of its finance by the state, retained profit and credit. */
  readonly investment: Float64Array;
  stateFinance: number;
  /** allocation: weights of users in rationing: sectors, then capital, communal, defence, exports, households. */
  readonly weight: Float64Array;
  /** allocation: weight of households for food, in place of theirs for other goods. */
  foodWeight: number;
  /** work: claims over need, and hiring. */
  hoarding: number;
  readonly labourWanted: Float64Array;
  /** work: 1 all comers are hired, 0 only those who pay. */
  softBudget: number;
  /** village: produce delivered to town this quarter by region, share of farm produce kept, growth of sown area in a year. */
  readonly deliveries: Float64Array;
  readonly farmKept: Float64Array;
  readonly areaGrowth: Float64Array;
  /** distribution: weights of household parties (villages, workers, officials, owners, camps) in the retail fund. */
  readonly ration: Float64Array;
  /** prices: taxes as shares of household income and enterprise profit. */
  incomeTax: number;
  profitTax: number;
  /** prices: share of the state's idle money that goes back to households in a quarter. */
  refund: number;
  /** prices: new money issued to households, as a share of the output of the time. */
  issue: number;
  /** prices: list price of each product, retail over list price, yearly pay of a worker in each sector, farm-gate over list price. */
  readonly price: Float64Array;
  readonly markup: Float64Array;
  readonly wage: Float64Array;
  farmGate: number;
  /** work: effort of town labour (1 at base), of farm labour by region, reported over true output less 1, employed share of town's working age. */
  effort: number;
  readonly farmEffort: Float64Array;
  reportingBias: number;
  participation: number;
  /** village: share of the state's wanted grain that was not delivered last crop year; cattle and horses killed per household pressed. */
  procurementGap: number;
  /** village: share of the food missing in a village that it may buy from the town's stock. */
  villageSales: number;
  readonly slaughter: { cattle: number; horses: number };
  /** border: home money for a unit of foreign; grain the state wants to export in the crop year; foreign money missing last year. */
  exchangeRate: number;
  grainExportPlan: number;
  currencyGap: number;
  /** border: exports and imports of this quarter, value units. */
  readonly exports: Float64Array;
  readonly imports: Float64Array;
}

/** Index of the final users in `weight`, after the n sectors. */
export const USERS = { capital: 0, communal: 1, defence: 2, exports: 3, households: 4 } as const;
export const FINAL_USERS = 5;

/** Buffers of zeros for n sectors and this many regions. */
export function openDecisions(n: number, regions: number, of: FloatArrays): Decisions {
  return {
    doctrine: of(4),
    relief: 0,
    programme: undefined,
    party: undefined,
    investmentGoal: 0,
    defenceGoal: 0,
    communalGoal: 0,
    heavyPriority: 0,
    parties: 0,
    press: 0,
    strike: 0,
    exit: 0,
    innerParty: 0,
    arrestRate: 0,
    sentence: 1,
    executedShare: 0,
    deportedShare: 0,
    innocentShare: undefined,
    campHardship: 0,
    settlementHardship: 0,
    pressing: 0,
    joining: 0,
    wantedOwnership: of(6 * n),
    target: of(n),
    follow: 0,
    planReached: 0,
    planBound: 0,
    investment: of(n),
    stateFinance: 0,
    weight: of(n + FINAL_USERS, 1),
    foodWeight: 1,
    hoarding: 0,
    labourWanted: of(n),
    softBudget: 0,
    deliveries: of(regions),
    farmKept: of(regions, 1),
    areaGrowth: of(regions),
    ration: of(regions + 4, 1),
    incomeTax: 0,
    profitTax: 0,
    refund: 0,
    issue: 0,
    price: of(n, 1),
    markup: of(n, 1),
    wage: of(n),
    farmGate: 1,
    effort: 1,
    farmEffort: of(regions, 1),
    reportingBias: 0,
    participation: 0.7,
    procurementGap: 0,
    villageSales: 1,
    slaughter: { cattle: 0, horses: 0 },
    exchangeRate: 1,
    grainExportPlan: 0,
    currencyGap: 0,
    exports: of(n),
    imports: of(n),
  };
}
