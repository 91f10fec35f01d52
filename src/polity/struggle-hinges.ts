// What the end of the struggle hinges on: switches thrown on the same draws, and parameters compared between their low and high draws.
import type { Struggle } from "./struggle.js";
import type { Switch } from "./struggle-rules.js";

export interface SwitchHinge {
  readonly kind: "switch";
  readonly id: string;
  readonly option: Switch["option"];
  readonly about: string;
  readonly line: string;
  /** Share of the line as asked, and with the switch thrown the other way. */
  readonly share: number;
  readonly otherwise: number;
  /** Median year since which the line was alone, in both. */
  readonly medianYears?: readonly [number, number];
  /** Share of runs that end with another line. */
  readonly changed: number;
  /** Sign of the change of the line's share that the mechanism declares for throwing the switch. */
  readonly declared: 1 | -1;
  /** Which way the share moved; `not-told-apart` where the paired runs differ by less than chance (McNemar's z below 1.96). */
  readonly moved: "as-declared" | "against" | "not-told-apart";
}

export interface ParameterHinge {
  readonly kind: "parameter";
  readonly id: string;
  readonly line: string;
  /** Share of the line over the third of runs with the lowest draws of the parameter, and over the third with the highest. */
  readonly inLowThird: number;
  readonly inHighThird: number;
}

/** What throwing the switch does to the share of the line that it names, run by run on the same draws. */
export function switchHinge(
  { id, option, about, moves }: Switch,
  {
    base,
    otherwise,
    switches,
  }: {
    readonly base: readonly Struggle[];
    readonly otherwise: readonly Struggle[];
    readonly switches: readonly string[];
  },
): SwitchHinge {
  const isThrown = switches.includes(id);
  const [thrown, plain] = isThrown ? [base, otherwise] : [otherwise, base];
  const [gained, lost] = discordant(moves.line, thrown, plain);
  const z = gained + lost === 0 ? 0 : (gained - lost) / Math.sqrt(gained + lost);
  const years = [medianYear(base, moves.line), medianYear(otherwise, moves.line)];
  return {
    kind: "switch",
    id,
    option,
    about,
    line: moves.line,
    share: shareOf(base, moves.line),
    otherwise: shareOf(otherwise, moves.line),
    ...(years[0] === undefined || years[1] === undefined ? {} : { medianYears: [years[0], years[1]] as const }),
    changed: base.filter(({ line }, k) => line !== otherwise[k].line).length / base.length,
    declared: moves.sign,
    moved: Math.abs(z) < 1.96 ? "not-told-apart" : Math.sign(z) === moves.sign ? "as-declared" : "against",
  };
}

/** Runs that the line won only in the first, and only in the second. */
function discordant(id: string, first: readonly Struggle[], second: readonly Struggle[]): readonly [number, number] {
  const only = (one: readonly Struggle[], other: readonly Struggle[]) =>
    one.filter(({ line }, k) => line === id && other[k].line !== id).length;
  return [only(first, second), only(second, first)];
}

/** How many parameters are named. */
const NAMED = 6;

/** The parameters between whose low and high draws the share of the line differs most, and by more than chance; none where runs are too few. */
export function parameterHinges(base: readonly Struggle[], line: string): readonly ParameterHinge[] {
  const third = Math.floor(base.length / 3);
  if (third === 0) return [];
  const names = Object.keys(base[0].values) as (keyof Struggle["values"])[];
  const hinges = names.map((id): ParameterHinge => {
    const sorted = [...base].sort((a, b) => a.values[id] - b.values[id]);
    const [low, high] = [sorted.slice(0, third), sorted.slice(-third)];
    return { kind: "parameter", id, line, inLowThird: shareOf(low, line), inHighThird: shareOf(high, line) };
  });
  const gap = ({ inLowThird, inHighThird }: ParameterHinge) => Math.abs(inHighThird - inLowThird);
  // Thirty parameters are looked at, so the bar is z = 3: with 1.96 one or two would pass that do nothing.
  const isTold = (hinge: ParameterHinge) => {
    const mean = (hinge.inLowThird + hinge.inHighThird) / 2;
    return gap(hinge) > 3 * Math.sqrt((2 * mean * (1 - mean)) / third);
  };
  return hinges
    .filter(isTold)
    .sort((a, b) => gap(b) - gap(a))
    .slice(0, NAMED);
}

export function shareOf(ends: readonly Struggle[], id: string): number {
  return ends.filter(({ line }) => line === id).length / ends.length;
}

/** Median year since which the line was alone, over the runs that it won so. */
export function medianYear(ends: readonly Struggle[], id: string): number | undefined {
  return median(ends.flatMap(({ line, since }) => (line === id && since !== undefined ? [since] : [])));
}

/** Lower median; undefined of none. */
export function median(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.floor((sorted.length - 1) / 2)];
}
