// The twelve questions as typed contracts: what an answer reads, the one thing it decides, how often, and what it may remember.
import type { Grade } from "../country/country.js";
import type { Programme } from "../country/party.js";
import type { Decisions } from "./decisions.js";
import type { Economy } from "./economy.js";
import { named, type NamedTable, type ParameterTable, type Values } from "./parameter.js";

export const QUESTIONS = [
  "ownership",
  "power",
  "liberty",
  "goals",
  "planning",
  "accumulation",
  "allocation",
  "prices",
  "work",
  "village",
  "distribution",
  "border",
] as const;
export type Question = (typeof QUESTIONS)[number];

/** The order in which a year and its quarters ask; prices and village and the like are asked every quarter. */
export const YEARLY = [
  "power",
  "goals",
  "liberty",
  "ownership",
  "planning",
  "accumulation",
] as const satisfies readonly Question[];

type Always = "facts" | "nature" | "year" | "quarter" | "age" | "tally" | "decisions";
type Own<K extends keyof Economy> = Pick<Economy, Always | K>;

/** What each question's answer may read, and what it alone writes. */
export interface Contracts {
  ownership: {
    reads: Own<"ownership" | "collectivised" | "lastHunger" | "tractors">;
    writes: Pick<Decisions, "wantedOwnership" | "pressing" | "joining">;
  };
  power: {
    reads: Own<
      | "seed"
      | "lastHunger"
      | "legitimacy"
      | "tautness"
      | "idle"
      | "ruralLiving"
      | "urbanLiving"
      | "groupTotal"
      | "belief"
    >;
    writes: Pick<Decisions, "doctrine" | "relief" | "programme" | "party">;
  };
  liberty: {
    reads: Own<"pressed" | "legitimacy" | "lastHunger" | "tautness" | "belief" | "groupTotal" | "opinion">;
    writes: Pick<
      Decisions,
      | "innocentShare"
      | "parties"
      | "press"
      | "strike"
      | "exit"
      | "innerParty"
      | "arrestRate"
      | "sentence"
      | "executedShare"
      | "deportedShare"
      | "campHardship"
      | "settlementHardship"
    >;
  };
  goals: {
    reads: Own<"gdp" | "money" | "capital" | "legitimacy" | "wage" | "labour" | "price" | "orders" | "capacity">;
    writes: Pick<Decisions, "investmentGoal" | "defenceGoal" | "communalGoal" | "heavyPriority">;
  };
  planning: {
    reads: Own<
      | "orders"
      | "capacity"
      | "gdp"
      | "publicVolume"
      | "planNeed"
      | "tautness"
      | "efficiency"
      | "idle"
      | "labour"
      | "skill"
      | "farmFactor"
      | "lastHarvest"
    >;
    writes: Pick<Decisions, "target" | "follow" | "planReached" | "planBound">;
  };
  accumulation: {
    reads: Own<
      "gdp" | "potentialGdp" | "orders" | "capacity" | "price" | "wage" | "labour" | "capital" | "shortage" | "draught"
    >;
    writes: Pick<Decisions, "investment" | "stateFinance">;
  };
  allocation: { reads: Own<"shortage">; writes: Pick<Decisions, "weight" | "foodWeight"> };
  prices: {
    reads: Own<
      | "shortage"
      | "orders"
      | "stock"
      | "money"
      | "price"
      | "given"
      | "loans"
      | "unemployed"
      | "labour"
      | "ruralLiving"
      | "urbanLiving"
      | "supply"
      | "claim"
      | "capacity"
      | "gdp"
      | "potentialGdp"
    >;
    writes: Pick<Decisions, "price" | "markup" | "wage" | "farmGate" | "incomeTax" | "profitTax" | "refund" | "issue">;
  };
  work: {
    reads: Own<
      | "labour"
      | "capacity"
      | "orders"
      | "tautness"
      | "urbanLiving"
      | "ruralLiving"
      | "price"
      | "wage"
      | "pressed"
      | "collectivised"
      | "unemployed"
      | "aim"
    >;
    writes: Pick<
      Decisions,
      "hoarding" | "labourWanted" | "softBudget" | "effort" | "reportingBias" | "farmEffort" | "participation"
    >;
  };
  village: {
    reads: Own<
      | "harvest"
      | "lastHarvest"
      | "stock"
      | "orders"
      | "collectivised"
      | "price"
      | "markup"
      | "money"
      | "groupTotal"
      | "foodRatio"
      | "feedRatio"
      | "shortage"
      | "cattle"
      | "smallStock"
      | "horses"
      | "pressed"
      | "sownArea"
      | "deliveryShare"
    >;
    writes: Pick<Decisions, "deliveries" | "farmKept" | "areaGrowth" | "procurementGap" | "villageSales" | "slaughter">;
  };
  distribution: { reads: Own<"foodRatio" | "shortage">; writes: Pick<Decisions, "ration"> };
  border: {
    reads: Own<
      "orders" | "price" | "shortage" | "stock" | "termsOfTrade" | "money" | "gdp" | "supply" | "harvest" | "capacity"
    >;
    writes: Pick<Decisions, "exports" | "imports" | "exchangeRate" | "grainExportPlan" | "currencyGap">;
  };
}

/** What is handed to an answer each time it is asked; made once per run. */
export interface Turn<Q extends Question, P extends ParameterTable> {
  readonly now: Readonly<Contracts[Q]["reads"]>;
  readonly p: Values<P>;
  readonly out: Contracts[Q]["writes"];
  /** Numbers the answer keeps between years; they live in the Economy. */
  readonly memory: { [name: string]: number };
}

/** The observable an answer moves, and which way, against a sibling that exists. Tested over paired seeds. */
export interface Move {
  readonly observable: string;
  readonly sign: 1 | -1;
  readonly against: string;
  /** Answers to other questions that must stand for the move to show; institutions complement one another (rations bite where goods are short). */
  readonly beside?: { readonly [question: string]: string };
}

export interface Answer<Q extends Question = Question, P extends ParameterTable = ParameterTable> {
  readonly question: Q;
  readonly id: string;
  readonly about: string;
  readonly moves: Move;
  readonly parameters: P;
  /** The parameters under the names of the question and of the answer. */
  readonly named: NamedTable<P>;
  readonly memory: { readonly [name: string]: number };
  decide(turn: Turn<Q, P>): void;
  /** It lets the lines of a party contend: the country must say who leads them. */
  readonly needsParty: boolean;
  /** Called in every quarter of the year's four, after `decide` has been called for the year, by answers that act by the quarter. */
  quarterly: boolean;
}

/** Declares an answer, checked against its question's contract. */
export function answer<Q extends Question, P extends ParameterTable>(
  question: Q,
  {
    id,
    about,
    moves,
    parameters,
    memory = {},
    needsParty = false,
    decide,
  }: {
    readonly id: string;
    readonly about: string;
    readonly moves: Move;
    readonly parameters: P;
    readonly memory?: { readonly [name: string]: number };
    readonly needsParty?: boolean;
    readonly decide: (turn: Turn<Q, P>) => void;
  },
): Answer<Q, P> {
  return {
    question,
    id,
    about,
    moves,
    parameters,
    named: named({ scope: question, owner: id }, parameters),
    memory,
    needsParty,
    decide,
    quarterly: !(YEARLY as readonly Question[]).includes(question),
  };
}

/** A system: twelve answers. `parameters` fixes or moves answers' numbers for this system. */
export interface System {
  readonly id: string;
  readonly name: string;
  readonly registryId?: string;
  readonly about: string;
  readonly answers: { readonly [Q in Question]: AnyAnswer };
  readonly parameters: { readonly [name: string]: number };
}

/** Scalars of a year that a decision on record may set, with the question that otherwise answers them. */
export const DATED = {
  pressing: "ownership",
  joining: "ownership",
  investmentGoal: "goals",
  defenceGoal: "goals",
  heavyPriority: "goals",
  exit: "liberty",
} as const satisfies { readonly [field: string]: Question };
export type DatedField = keyof typeof DATED;

/** A decision on record: what was ordered in a year. It stands for the answer's rule in that year; its effects follow from the model. */
export interface DatedDecision {
  readonly year: number;
  readonly field: DatedField;
  readonly value: number;
  readonly source: string;
  readonly grade: Grade;
  readonly note: string;
}

/** A system of a timeline: from a year, or, where `from` is Infinity, once power decides on its programme. */
export interface Step {
  readonly from: number;
  readonly system: System;
  /** What the system stands for where power decides; absent where the date alone decides. */
  readonly programme?: Programme;
}

/** A course of history: which system rules from which year, and the decisions on record. Without dated decisions it is a counterfactual. */
export interface Timeline {
  readonly id: string;
  readonly name: string;
  readonly registryId?: string;
  readonly about: string;
  /** In order of `from`; the first rules from the opening. */
  readonly steps: readonly Step[];
  readonly decisions: readonly DatedDecision[];
}

/** What a run can follow: one system, or a timeline of systems. */
export type Course = System | Timeline;

/** The steps of a course; a system is a timeline of one step. */
export function stepsOf(course: Course): Timeline["steps"] {
  return "steps" in course ? course.steps : [{ from: -Infinity, system: course }];
}

/** An answer whose question is known only by its field. Method bivariance makes any `Answer<Q, P>` one of these. */
export type AnyAnswer = Omit<Answer, "decide" | "parameters" | "named"> & {
  readonly parameters: ParameterTable;
  readonly named: NamedTable;
  decide(turn: Turn<Question, ParameterTable>): void;
};
