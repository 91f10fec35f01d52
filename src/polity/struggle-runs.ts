// Many struggles: how often each line wins, since when, and what that hinges on. A share is one of our draws, not a probability of history.
import type { Polity } from "./polity.js";
import { AXES, type Axis } from "./position.js";
import { struggle, STRUGGLE_YEARS, type Struggle } from "./struggle.js";
import {
  median,
  medianYear,
  parameterHinges,
  shareOf,
  switchHinge,
  type ParameterHinge,
  type SwitchHinge,
} from "./struggle-hinges.js";
import { RULES_ON_RECORD, SWITCHES, VARIANTS, type StruggleRules } from "./struggle-rules.js";

export interface StrugglesSpec {
  readonly polity: Polity;
  readonly runs: number;
  readonly seed: number;
  /** Ids of switches thrown. */
  readonly switches: readonly string[];
  readonly fixed?: Readonly<Record<string, number>>;
}

export interface LineShare {
  readonly id: string;
  readonly share: number;
  /** Lowest and highest share over the variants. */
  readonly low: number;
  readonly high: number;
  /** 95 % interval of the share for the number of runs (Wilson 1927): whether there were enough of them. */
  readonly enoughRuns: readonly [number, number];
  /** Year since which the line was alone, over the runs that it won; absent where it won none, and for `collective`. */
  readonly medianYear?: number;
}

export interface Struggles {
  readonly runs: number;
  readonly seed: number;
  readonly switches: readonly string[];
  readonly lines: readonly LineShare[];
  /** Where the leadership left at the end stands on each axis: median and 90 % of the runs. */
  readonly policy: { readonly [K in Axis]: { readonly median: number; readonly low: number; readonly high: number } };
  /** Shares of runs by the lines left in the leadership, the commonest first, and by the line that heads the apparatus. */
  readonly remaining: readonly { readonly lines: readonly string[]; readonly share: number }[];
  readonly heads: readonly { readonly id: string; readonly share: number }[];
  /** Switches in their order, then the parameters that matter most. */
  readonly hinges: readonly (SwitchHinge | ParameterHinge)[];
  readonly variants: readonly {
    readonly id: string;
    readonly about: string;
    readonly lines: readonly { readonly id: string; readonly share: number }[];
  }[];
  /** Medians over runs by year: what a mechanism says beside reported votes. */
  readonly years: readonly YearOfRuns[];
  /** Runs in which a congress was put off against the statute, by year. */
  readonly breaches: readonly { readonly rule: string; readonly year: number; readonly share: number }[];
}

export interface YearOfRuns {
  readonly year: number;
  readonly appointed: number;
  readonly committee: number;
  readonly loyalCommittee: number;
  /** Over the runs with a contest in the year. */
  readonly contests: number;
  readonly privateShare?: number;
  readonly openShare?: number;
  readonly delegateShare?: number;
}

/** Runs the struggles, every variant of them, and each switch thrown the other way on the same draws. Throws RangeError for an unknown switch. */
export function struggles(spec: StrugglesSpec): Struggles {
  const rules = rulesWith(spec.switches);
  const base = runAll(spec, rules);
  const variants = VARIANTS.map(({ id, about, change }) => {
    const ends = Object.keys(change).length === 0 ? base : runAll(spec, { ...rules, ...change });
    return { id, about, ends };
  });
  const ids = [...spec.polity.doctrines.map(({ id }) => id), "collective"];
  const { runs, seed, switches } = spec;
  return {
    runs,
    seed,
    switches,
    lines: ids.map((id) => lineShare(id, { base, variants: variants.map(({ ends }) => ends) })),
    policy: policyOf(base),
    remaining: remainingOf(base),
    heads: spec.polity.doctrines.map(({ id }) => ({
      id,
      share: base.filter(({ head }) => head === id).length / base.length,
    })),
    hinges: [
      ...SWITCHES.map((thrown) => switchHinge(thrown, { base, otherwise: otherRuns(thrown.id, spec), switches })),
      ...parameterHinges(base, SWITCHES[0].moves.line),
    ],
    variants: variants.map(({ id, about, ends }) => ({
      id,
      about,
      lines: ids.map((line) => ({ id: line, share: shareOf(ends, line) })),
    })),
    years: yearsOf(base),
    breaches: breachesOf(base),
  };
}

/** The rules on record with these switches thrown. Throws RangeError for an unknown one. */
export function rulesWith(switches: readonly string[]): StruggleRules {
  const changes = switches.map((id) => {
    const known = SWITCHES.find((thrown) => thrown.id === id);
    if (known === undefined) throw new RangeError(`no switch ${id}`);
    return known.change;
  });
  return Object.assign({}, RULES_ON_RECORD, ...changes);
}

function runAll({ polity, runs, seed, fixed = {} }: StrugglesSpec, rules: StruggleRules): readonly Struggle[] {
  return Array.from({ length: runs }, (_, k) => struggle({ polity, rules, seed: seed + k, fixed }));
}

function lineShare(
  id: string,
  { base, variants }: { readonly base: readonly Struggle[]; readonly variants: readonly (readonly Struggle[])[] },
): LineShare {
  const share = shareOf(base, id);
  const shares = variants.map((ends) => shareOf(ends, id));
  const year = medianYear(base, id);
  return {
    id,
    share,
    low: Math.min(...shares),
    high: Math.max(...shares),
    enoughRuns: wilson(share, base.length),
    ...(year === undefined ? {} : { medianYear: year }),
  };
}

/** The same draws with one switch thrown the other way. */
function otherRuns(id: string, spec: StrugglesSpec): readonly Struggle[] {
  const others = spec.switches.filter((other) => other !== id);
  return runAll(spec, rulesWith(others.length < spec.switches.length ? others : [...others, id]));
}

function policyOf(ends: readonly Struggle[]): Struggles["policy"] {
  const onAxis = (axis: Axis) => {
    const places = Float64Array.from(ends, ({ position }) => position[AXES.indexOf(axis)]).sort();
    const at = (share: number) => places[Math.round(share * (places.length - 1))];
    return { median: at(0.5), low: at(0.05), high: at(0.95) };
  };
  return {
    tempo: onAxis("tempo"),
    peasant: onAxis("peasant"),
    scope: onAxis("scope"),
    democracy: onAxis("democracy"),
  };
}

function remainingOf(ends: readonly Struggle[]): Struggles["remaining"] {
  const counts = new Map<string, number>();
  for (const { remaining } of ends) counts.set(remaining.join(" "), (counts.get(remaining.join(" ")) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([lines, count]) => ({ lines: lines.split(" "), share: count / ends.length }));
}

/** Wilson's interval at 95 %, z = 1.96. */
export function wilson(share: number, runs: number): readonly [number, number] {
  const square = (1.96 * 1.96) / runs;
  const centre = (share + square / 2) / (1 + square);
  const half = (1.96 * Math.sqrt((share * (1 - share) + square / 4) / runs)) / (1 + square);
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

function yearsOf(ends: readonly Struggle[]): readonly YearOfRuns[] {
  const length = STRUGGLE_YEARS.to - STRUGGLE_YEARS.from + 1;
  return Array.from({ length }, (_, k) => {
    const years = ends.map((end) => end.years[k]);
    const fought = years.filter(({ opposition }) => opposition.length > 0);
    const of = (all: typeof years, field: "appointed" | "committee" | "loyalCommittee") =>
      median(all.map((year) => year[field])) ?? 0;
    const shares = fought.length === 0 ? {} : sharesOf(fought);
    return {
      year: STRUGGLE_YEARS.from + k,
      appointed: of(years, "appointed"),
      committee: of(years, "committee"),
      loyalCommittee: of(years, "loyalCommittee"),
      contests: fought.length / years.length,
      ...shares,
    };
  });
}

function sharesOf(fought: readonly Struggle["years"][number][]) {
  const of = (field: "privateShare" | "openShare" | "delegateShare") => median(fought.map((year) => year[field])) ?? 0;
  return { privateShare: of("privateShare"), openShare: of("openShare"), delegateShare: of("delegateShare") };
}

function breachesOf(ends: readonly Struggle[]): Struggles["breaches"] {
  const length = STRUGGLE_YEARS.to - STRUGGLE_YEARS.from + 1;
  return Array.from({ length }, (_, k) => STRUGGLE_YEARS.from + k).flatMap((year) => {
    const broken = ends.filter(({ breaches }) => breaches.some((breach) => breach.year === year));
    return broken.length === 0 ? [] : [{ rule: "party-congress-interval", year, share: broken.length / ends.length }];
  });
}
