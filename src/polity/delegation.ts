// Liquid delegation: each person votes or hands the vote to another, who may hand it on; a vote handed round in a ring abstains.
// A proxy can be revoked at any time, so weights are computed anew from the choices of the day. Kahng, Mackenzie and Procaccia (2021).
import { weightedCompetence } from "./jury.js";

/** Index of the person to whom each hands the vote; the own index is a vote cast in person. */
export type Choices = readonly number[];

export interface Delegated {
  /** Votes that each person casts, the own included; 0 for those who handed theirs on. */
  readonly weights: readonly number[];
  /** Votes lost in rings. */
  readonly abstaining: number;
}

/**
 * The weight of each person's vote.
 * @example delegate([1, 1, 1]).weights // [0, 3, 0]
 */
export function delegate(choices: Choices): Delegated {
  const weights = choices.map(() => 0);
  let abstaining = 0;
  choices.forEach((_, person) => {
    const holder = finalHolder(person, choices);
    if (holder === undefined) abstaining++;
    else weights[holder]++;
  });
  return { weights, abstaining };
}

/** Choices under a cap: a vote that would lift its holder over `cap` votes is cast in person instead, in the order of persons. */
export function capped(choices: Choices, cap: number): Choices {
  const held = choices.map((choice, person) => (choice === person ? 1 : 0));
  return choices.map((choice, person) => {
    if (choice === person) return person;
    const holder = finalHolder(person, choices);
    if (holder === undefined || held[holder] >= cap) return person;
    held[holder]++;
    return holder;
  });
}

/** Chance that the majority of the delegated votes is right, 0..1. */
export function delegatedCompetence(choices: Choices, competence: readonly number[]): number {
  const { weights } = delegate(choices);
  const casting = weights.map((weight, person) => ({ weight, competence: competence[person] }));
  return weightedCompetence(casting.filter(({ weight }) => weight > 0));
}

function finalHolder(person: number, choices: Choices): number | undefined {
  let at = person;
  for (let step = 0; step <= choices.length; step++) {
    if (choices[at] === at) return at;
    at = choices[at];
  }
  return undefined;
}
