// What undo and redo walk along: states before and after the one that stands. Data only.
export interface Trail<State> {
  readonly before: readonly State[];
  readonly now: State;
  readonly after: readonly State[];
  /** What the last step changed; a drag of one lever is one step. */
  readonly key: string;
}

/** Most steps that are remembered. */
const MOST = 200;

/** A trail that begins here. */
export function trailFrom<State>(now: State): Trail<State> {
  return { before: [], now, after: [], key: "" };
}

/** One step on; with the key of the last step it takes that step's place. An empty key is always a step of its own. */
export function stepped<State>(trail: Trail<State>, now: State, key = ""): Trail<State> {
  if (key !== "" && key === trail.key) return { ...trail, now, after: [] };
  return { before: [...trail.before, trail.now].slice(-MOST), now, after: [], key };
}

/** One step back; the same trail where there is none. */
export function undone<State>(trail: Trail<State>): Trail<State> {
  const { before, now, after } = trail;
  if (before.length === 0) return trail;
  return { before: before.slice(0, -1), now: before[before.length - 1], after: [now, ...after], key: "" };
}

/** One step forth again; the same trail where there is none. */
export function redone<State>(trail: Trail<State>): Trail<State> {
  const { before, now, after } = trail;
  if (after.length === 0) return trail;
  return { before: [...before, now], now: after[0], after: after.slice(1), key: "" };
}
