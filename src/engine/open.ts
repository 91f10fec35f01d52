// Opening a country: one draw of facts and an economy at rest in it, from which every system of a paired draw begins.
import { draw as drawOf } from "../base/chance.js";
import type { Country, Draw } from "../country/country.js";
import type { AnyAnswer, Question, System } from "../economy/contracts.js";
import { QUESTIONS } from "../economy/contracts.js";
import { NATURE, type NatureValues } from "../economy/nature-parameters.js";
import { resolve, type Settings } from "../economy/parameter.js";
import type { Economy } from "../economy/economy.js";
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

/** Draws a country's facts: parameters of nature, figures in their intervals, the table's template and margins. Throws `Fault`. */
export function openCountry(country: Country, options: OpenOptions): Opening {
  const draw: Draw | undefined = options.fixed ? undefined : drawOf(options.seed);
  const settings: Settings = draw === undefined ? { fixed: options.parameters } : { fixed: options.parameters, draw };
  const nature = resolve("nature", NATURE, settings);
  const { templates } = country.tableSource;
  const template =
    templates[
      draw === undefined
        ? 0
        : Math.min(Math.floor(draw.uniform("table/template") * templates.length), templates.length - 1)
    ];
  return { country, options, settings, nature, template, opened: openFacts(country, { draw, template, nature }) };
}

/** An answer with its numbers and memory, ready to be asked. */
export interface Seat {
  readonly answer: AnyAnswer;
  ask(): void;
}

export interface Running {
  readonly economy: Economy;
  readonly seats: { readonly [Q in Question]: Seat };
  /** Every parameter's value in this run by qualified name. */
  readonly values: Readonly<Record<string, number>>;
}

/** A fresh economy of the opening under a system. Answers' numbers: the user's, else the system's, else drawn or default. */
export function begin({ opened, nature, options, settings }: Opening, system: System): Running {
  const economy = freshEconomy(opened, nature, options.seed);
  const fixed = { ...system.parameters, ...settings.fixed };
  const values: Record<string, number> = {};
  for (const [name, value] of Object.entries(nature)) values[`nature.${name}`] = value;
  const seats = {} as { [Q in Question]: Seat };
  for (const question of QUESTIONS)
    seats[question] = seat(question, { system, economy, settings: { ...settings, fixed }, values });
  return { economy, seats, values };
}

interface Seating {
  readonly system: System;
  readonly economy: Economy;
  readonly settings: Settings;
  readonly values: Record<string, number>;
}

function seat(question: Question, { system, economy, settings, values }: Seating): Seat {
  const answer: AnyAnswer = system.answers[question];
  const p = resolve(question, answer.parameters, settings);
  for (const [name, value] of Object.entries(p)) values[`${question}.${name}`] = value;
  const turn = { now: economy, p, out: economy.decisions, memory: economy.memory[question] };
  Object.assign(turn.memory, answer.memory);
  return { answer, ask: () => answer.decide(turn) };
}
