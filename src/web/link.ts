// The address bar holds the view and what it shows: `#/country?run={...}`. The run is the spec as JSON without the fields that hold
// their defaults; its version always stands there, so that an old link says which model it is of.
import { Fault, readSpec, SPEC_DEFAULTS, type RunSpec } from "../index.js";

export const VIEWS = ["country", "compare", "plan", "systems", "why"] as const;
export type View = (typeof VIEWS)[number];

export interface Place {
  readonly view: View;
  readonly asked: Readonly<Record<string, string>>;
}

/** The view and what is asked of it in this fragment; an unknown view is the first. */
export function placeOf(fragment: string): Place {
  const [path, query = ""] = fragment.replace(/^#\/?/, "").split("?");
  const view = VIEWS.find((known) => known === path) ?? VIEWS[0];
  return { view, asked: Object.fromEntries(new URLSearchParams(query)) };
}

/** The fragment of a view. */
export function fragmentOf(view: View, asked: Readonly<Record<string, string>> = {}): string {
  const query = Object.entries(asked)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join("&");
  return query === "" ? `#/${view}` : `#/${view}?${query}`;
}

/** The run as it stands in a link. */
export function runText(spec: RunSpec): string {
  const isDefault = ([name, value]: readonly [string, unknown]): boolean =>
    name in SPEC_DEFAULTS &&
    JSON.stringify(value) === JSON.stringify(SPEC_DEFAULTS[name as keyof typeof SPEC_DEFAULTS]);
  const kept = Object.entries(spec).filter((entry) => entry[0] === "modelVersion" || !isDefault(entry));
  return JSON.stringify(Object.fromEntries(kept));
}

/** Longest text of a run that is read. */
const LONGEST_RUN = 20000;

/** The run in this text of a link. Throws `Fault` with everything wrong. */
export function readRunText(runInLink: string): RunSpec {
  return readSpec(readJson(runInLink, LONGEST_RUN), { where: "link" });
}

/** JSON in a text from outside. Throws `Fault` where it is too long or none. */
export function readJson(json: string, longest: number): unknown {
  const remedy = "Ask for it again, or start afresh";
  if (json.length > longest) {
    const found = `${json.length} characters`;
    throw new Fault([{ where: "link", expected: `at most ${longest} characters`, found, remedy }]);
  }
  try {
    return JSON.parse(json) as unknown;
  } catch {
    throw new Fault([
      { where: "link", expected: "a whole run in JSON", found: "one that is cut off or changed", remedy },
    ]);
  }
}
