// The kinds of things that `list` and `show` know: systems, answers, parameters, countries, units, schemas, and so on.
import type { Cell } from "./text-table.js";

/** One line of a list: an id and what else a reader scanning the list wants to see. */
export interface Entry {
  readonly id: string;
  readonly [detail: string]: Cell;
}

/** One thing in full. */
export interface Shown {
  readonly text: string;
  readonly json: unknown;
  /** The thing is a document of its own, printed as it is: a JSON Schema. */
  readonly isDocument?: boolean;
}

export interface Kind {
  /** As in `show country:ussr-1928`. */
  readonly singular: string;
  /** As in `list countries`. */
  readonly plural: string;
  readonly ids: () => readonly string[];
  /** The list; an id that several things of the kind bear has a line for each. */
  readonly entries: () => readonly Entry[];
  /** Everything of the kind that bears this id; called only with ids that `ids` gives. */
  readonly show: (id: string) => Shown;
}
