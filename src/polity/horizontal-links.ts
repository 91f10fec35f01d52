// Prohibition of horizontal links: party organisations may deal with those above and below, not with each other, so that a cell hears of open
// opposition in its own rooms only and an opposition that is large as a whole stays small everywhere. Brown (2009), chapter 6.
import { acting } from "./threshold.js";

/** One cell: for each member who opposes in private, how many open opponents within hearing it takes to join. */
export interface Cell {
  readonly members: number;
  readonly thresholds: readonly number[];
}

/** Open opponents in each cell. Linked cells hear of all, others only of their own; a link never silences anybody. */
export function openOpponents(cells: readonly Cell[], { linked }: { readonly linked: boolean }): readonly number[] {
  if (!linked) return cells.map(({ thresholds }) => acting(thresholds));
  const all = acting(cells.flatMap(({ thresholds }) => thresholds));
  return cells.map(({ thresholds }) => thresholds.filter((threshold) => threshold < all).length);
}
