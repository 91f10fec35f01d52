// The kinds of things that `list` and `show` know: countries, units, schemas, and so on.
import type { Cell } from "./text-table.js";

/** One thing in a list: its id and what else a reader scanning the list wants to see. */
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
  /** The thing with this id in one line; called only with ids that `ids` gives, as is `show`. */
  readonly entry: (id: string) => Entry;
  readonly show: (id: string) => Shown;
}
