// What is carried from year to year of a struggle, and what a year is given.
import type { Chance } from "../base/chance.js";
import type { Membership } from "./membership.js";
import type { Position } from "./position.js";
import type { StruggleValues } from "./struggle-conditions.js";
import type { Line } from "./struggle-lines.js";
import type { StruggleRules } from "./struggle-rules.js";

export interface StruggleState {
  lines: readonly Line[];
  /** Line that heads the apparatus. */
  head: string;
  /** Share of secretaries who owe their post to the apparatus. */
  appointed: number;
  /** Full members of the Central Committee, and the share of them loyal to the head of the apparatus. */
  committee: number;
  loyalCommittee: number;
  lastCongress: number;
  /** Power of those promoted in place of the fallen, who owe it to the head of the apparatus, beside an actor of full resources. */
  promoted: number;
  /** Members, counted from one at the opening, and what they want of debate. */
  members: Membership;
}

export interface YearOfStruggle {
  readonly year: number;
  /** What members wish, on the four axes. */
  readonly wishes: Position;
  readonly p: StruggleValues;
  readonly rules: StruggleRules;
  readonly chance: Chance;
}
