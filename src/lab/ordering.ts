// Published orderings: what the literature says comes before what. In how many draws it holds here, and what that hinges on.
import type { Ensemble } from "./ensemble.js";
import { noticeable, rankCorrelation } from "./rank-correlation.js";
import { readFigure, type Reading } from "./reading.js";
import { bandOf, shareOf, type Band } from "./summary.js";

/** A system's figure: the id of the system and how the figure is read. */
export interface Side {
  readonly system: string;
  readonly reading: Reading;
}

/** "The first is more (or less) than the second", by at most `within` of the second where that is given. */
export interface Ordering {
  readonly id: string;
  readonly claim: string;
  readonly first: Side;
  readonly relation: "more" | "less";
  readonly second: Side;
  /** Share of the second by which the first may miss or exceed it and still be close to it. */
  readonly within?: number;
  readonly source: string;
  readonly note: string;
}

/** A parameter whose value goes with the difference over the draws. */
export interface Hinge {
  readonly parameter: string;
  /** Spearman's rank correlation with first - second. */
  readonly correlation: number;
}

export type OrderingResult =
  | {
      readonly status: "judged";
      readonly id: string;
      readonly claim: string;
      readonly source: string;
      readonly note: string;
      /** Share of our draws in which it holds: no probability of history. */
      readonly share: number;
      /** First less second, draw by draw, over the second: a share. Absolute where the second is zero in some draw. */
      readonly difference: Band & { readonly isRelative: boolean };
      /** Parameters beyond what chance would show, strongest first. */
      readonly hinges: readonly Hinge[];
      /** Share of draws in which it holds, by template of the table. */
      readonly byTemplate: Readonly<Record<string, number>>;
    }
  | { readonly status: "absent"; readonly id: string; readonly claim: string; readonly reason: string };

/** Most hinges that are named. */
const MOST_HINGES = 5;

/** The orderings whose systems were all run, judged in every draw. */
export function judgeOrderings(orderings: readonly Ordering[], ensemble: Ensemble): readonly OrderingResult[] {
  const isRun = ({ first, second }: Ordering) =>
    [first.system, second.system].every((system) => Object.hasOwn(ensemble.systems, system));
  return orderings.filter(isRun).map((ordering) => judgeOrdering(ordering, ensemble));
}

function judgeOrdering(ordering: Ordering, ensemble: Ensemble): OrderingResult {
  const { id, claim, source, note } = ordering;
  const first = readFigure(ordering.first.reading, { ensemble, system: ordering.first.system });
  const second = readFigure(ordering.second.reading, { ensemble, system: ordering.second.system });
  if (first.status === "absent") return { status: "absent", id, claim, reason: first.reason };
  if (second.status === "absent") return { status: "absent", id, claim, reason: second.reason };
  const isRelative = second.values.every((value) => value > 0);
  const gaps = first.values.map((value, k) => {
    const gap = value - second.values[k];
    return isRelative ? gap / second.values[k] : gap;
  });
  const holds = gaps.map((gap) => (holdsFor(gap, ordering) ? 1 : 0));
  return {
    status: "judged",
    id,
    claim,
    source,
    note,
    share: shareOf(holds, (value) => value === 1),
    difference: { ...bandOf(gaps), isRelative },
    hinges: hingesOf(gaps, { ensemble, systems: [ordering.first.system, ordering.second.system] }),
    byTemplate: shareByTemplate(holds, ensemble.templates),
  };
}

function holdsFor(gap: number, { relation, within }: Ordering): boolean {
  if (within !== undefined) return Math.abs(gap) <= within;
  return relation === "more" ? gap > 0 : gap < 0;
}

function hingesOf(
  gaps: Float64Array,
  { ensemble, systems }: { readonly ensemble: Ensemble; readonly systems: readonly string[] },
): readonly Hinge[] {
  const parameters = new Map<string, Float64Array>();
  for (const system of systems) {
    for (const [name, values] of Object.entries(ensemble.systems[system].parameters)) parameters.set(name, values);
  }
  const least = noticeable({ length: gaps.length, tests: parameters.size });
  return [...parameters]
    .map(([parameter, values]) => ({ parameter, correlation: rankCorrelation(values, gaps) }))
    .filter(({ correlation }) => Math.abs(correlation) > least)
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation))
    .slice(0, MOST_HINGES);
}

function shareByTemplate(holds: Float64Array, templates: readonly string[]): Record<string, number> {
  const names = [...new Set(templates)].sort();
  return Object.fromEntries(
    names.map((name) => [
      name,
      shareOf(
        holds.filter((_, draw) => templates[draw] === name),
        (value) => value === 1,
      ),
    ]),
  );
}
