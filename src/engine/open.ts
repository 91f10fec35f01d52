// Opening a country: one draw of facts and an economy at rest in it, from which every system of a paired draw begins.
import { draw as drawOf } from "../base/chance.js";
import type { Country, Draw } from "../country/country.js";
import type { AnyAnswer, Course, Question, System } from "../economy/contracts.js";
import { DATED, QUESTIONS, stepsOf } from "../economy/contracts.js";
import { NATURE, type NatureValues } from "../economy/nature-parameters.js";
import { named, resolveNamed, type Settings } from "../economy/parameter.js";
import type { Economy } from "../economy/economy.js";
import type { ChronicleEntry } from "../record/run-record.js";
import { freshEconomy } from "./fresh-economy.js";
import { openFacts, type OpenedFacts } from "./open-facts.js";

export interface OpenOptions {
  readonly seed: number;
  /** True: parameters, figures and table hold their middle values; only weather and the like are drawn. */
  readonly fixed: boolean;
  /** Numbers the user has set, by qualified name (`nature.sigma`, `village.ceiling`). */
  readonly parameters: Readonly<Record<string, number>>;
}

/** One draw of a country, shared by all systems that are compared in it. */
export interface Opening {
  readonly country: Country;
  readonly options: OpenOptions;
  readonly settings: Settings;
  readonly opened: OpenedFacts;
  readonly nature: NatureValues;
  /** The structure that stands in for unknown cells of the table in this draw. */
  readonly template: string;
}

const NAMED_NATURE = named({ scope: "nature" }, NATURE);

/** Draws a country's facts: parameters of nature, figures in their intervals, the table's template and margins. Throws `Fault`. */
export function openCountry(country: Country, options: OpenOptions): Opening {
  const draw: Draw | undefined = options.fixed ? undefined : drawOf(options.seed);
  const fitted = fitOf(country, draw);
  const settings: Settings = { fixed: options.parameters, fitted, ...(draw === undefined ? {} : { draw }) };
  const nature = resolveNamed(NAMED_NATURE, settings);
  const { templates } = country.tableSource;
  const template =
    templates[
      draw === undefined
        ? 0
        : Math.min(Math.floor(draw.uniform("table/template") * templates.length), templates.length - 1)
    ];
  return { country, options, settings, nature, template, opened: openFacts(country, { draw, template, nature }) };
}

/** The values of a fit in this draw: one of the near-optimal set, the best without a draw; none where the country has no fit. */
function fitOf({ fits }: Country, draw: Draw | undefined): Readonly<Record<string, number>> {
  if (fits.length === 0) return {};
  const member =
    draw === undefined ? 0 : Math.min(Math.floor(draw.uniform("fit/member") * fits.length), fits.length - 1);
  return fits[member];
}

/** An answer with its numbers and memory, ready to be asked. */
export interface Seat {
  readonly answer: AnyAnswer;
  ask(): void;
}

export interface Running {
  readonly economy: Economy;
  readonly course: Course;
  /** The seats of the system that rules now. */
  readonly seats: { [Q in Question]: Seat };
  /** Every parameter's value in this run by qualified name; of several systems, the last to rule wins a shared name. */
  readonly values: Record<string, number>;
  /** Puts a system's answers in the seats. An answer that stays keeps its memory; a new one begins with its own. */
  install(system: System): void;
  /** Id of the system in the seats. */
  ruling: string;
  /** What the run tells beside its columns, in order. */
  readonly chronicle: ChronicleEntry[];
}

/** A fresh economy of the opening on a course. Answers' numbers: the user's, else the system's, else drawn or default. */
export function begin({ opened, nature, options, settings }: Opening, course: Course): Running {
  const economy = freshEconomy(opened, nature, options.seed);
  const values: Record<string, number> = {};
  for (const { name, full } of NAMED_NATURE.rows) values[full] = nature[name];
  const seats = {} as { [Q in Question]: Seat };
  const first = stepsOf(course)[0].system;
  const install = (system: System): void => {
    running.ruling = system.id;
    const fixed = { ...system.parameters, ...settings.fixed };
    for (const question of QUESTIONS) {
      seats[question] = seat(question, {
        system,
        economy,
        settings: { ...settings, fixed },
        values,
        before: seats[question],
      });
    }
  };
  const running: Running = { economy, course, seats, values, install, ruling: first.id, chronicle: [] };
  install(first);
  return running;
}

/**
 * Every parameter's value in runs of the course from this opening, by the name of its answer (`tax-in-kind.assessment`) or of nature. A
 * timeline's systems each keep theirs.
 */
export function valuesByAnswer({ nature, settings }: Opening, course: Course): Readonly<Record<string, number>> {
  const values: Record<string, number> = {};
  for (const { name, full } of NAMED_NATURE.rows) values[full] = nature[name];
  for (const { system } of stepsOf(course)) {
    const fixed = { ...system.parameters, ...settings.fixed };
    for (const question of QUESTIONS) {
      const answer = system.answers[question];
      const resolved = resolveNamed(answer.named, { ...settings, fixed });
      for (const { name, narrow } of answer.named.rows) values[narrow] = resolved[name];
    }
  }
  return values;
}

/**
 * Lets the year's ruler take over where the course changes: answers are exchanged, deliveries agreed under the old village answer lapse,
 * property and private stocks stay with their holders until the new ownership answer moves them, prices and pay go on from where they are.
 */
export function follow(running: Running): void {
  for (const { from, system } of stepsOf(running.course)) {
    if (from === running.economy.year) handOver(running, system, `${system.id} rules, as the course dates it`);
  }
}

/** Puts the system of the programme on which power has decided in the seats, where the course holds one and another rules. */
export function obey(running: Running): void {
  const { economy, course, chronicle } = running;
  const { programme, party } = economy.decisions;
  for (const event of party?.events ?? []) chronicle.push({ year: economy.year, ...event });
  const step = stepsOf(course).find((candidate) => candidate.programme === programme);
  if (programme === undefined || step === undefined || step.system.id === running.ruling) return;
  const leaders = party === undefined ? "" : ` by ${party.leadership.join(", ")}`;
  handOver(running, step.system, `${step.system.id} is put in place${leaders}`);
}

function handOver(running: Running, system: System, about: string): void {
  const { economy, chronicle } = running;
  running.install(system);
  chronicle.push({ year: economy.year, kind: "system", about });
  economy.decisions.deliveries.fill(0);
  economy.decisions.target.fill(0);
  economy.decisions.planReached = 0;
  economy.decisions.planBound = 0;
}

/** Sets what was decided on record for this question in this year, over what the answer's rule gave. */
export function applyRecorded({ economy, course }: Running, question: Question): void {
  if (!("decisions" in course)) return;
  for (const { year, field, value } of course.decisions) {
    if (year === economy.year && DATED[field] === question) economy.decisions[field] = value;
  }
}

interface Seating {
  readonly system: System;
  readonly economy: Economy;
  readonly settings: Settings;
  readonly values: Record<string, number>;
  readonly before: Seat | undefined;
}

function seat(question: Question, { system, economy, settings, values, before }: Seating): Seat {
  const answer: AnyAnswer = system.answers[question];
  const p = resolveNamed(answer.named, settings);
  for (const { name, full } of answer.named.rows) values[full] = p[name];
  const turn = { now: economy, p, out: economy.decisions, memory: economy.memory[question] };
  if (before?.answer.id !== answer.id) Object.assign(turn.memory, answer.memory);
  return { answer, ask: () => answer.decide(turn) };
}
