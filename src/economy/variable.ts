// One row of the table of variables.
import type { Unit } from "../base/unit.js";
import type { Economy } from "./economy.js";

export interface Variable {
  readonly name: string;
  readonly unit: Unit;
  readonly about: string;
  readonly equation: string;
  /** Figures, parameters and other variables that it rests on most. */
  readonly from: readonly string[];
  /** The value of the year just lived, or a text: why it cannot be had here. */
  read(economy: Economy): number | string;
}
