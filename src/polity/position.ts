// Positions on four axes, -1..1: industrial tempo (slow to utmost), peasants (market to coercion), scope (world to one country) and inner-party
// democracy (none to full). They order lines for the model; a coded number is a reading of texts, with its grade, and no measurement.
import type { PartyActor } from "../country/party.js";

export const AXES = ["tempo", "peasant", "scope", "democracy"] as const;
export type Axis = (typeof AXES)[number];
export type Position = readonly [tempo: number, peasant: number, scope: number, democracy: number];

/** Root mean square difference over the axes: 0 the same, 2 opposite on all. */
export function distance(a: Position, b: Position): number {
  let squares = 0;
  for (let axis = 0; axis < AXES.length; axis++) squares += (a[axis] - b[axis]) * (a[axis] - b[axis]);
  return Math.sqrt(squares / AXES.length);
}

/** The position a share of the way from one to another; no further than `reach` on any axis. */
export function towards(from: Position, to: Position, reach: number): Position {
  const step = (axis: number) => from[axis] + Math.min(reach, Math.max(-reach, to[axis] - from[axis]));
  return [step(0), step(1), step(2), step(3)];
}

/** Mean of positions by weight. Throws RangeError where no weight is above 0. */
export function meanPosition(members: readonly { readonly position: Position; readonly weight: number }[]): Position {
  const whole = members.reduce((sum, { weight }) => sum + weight, 0);
  if (!(whole > 0)) throw new RangeError("a mean needs some weight");
  const mean = (axis: number) =>
    members.reduce((sum, { position, weight }) => sum + position[axis] * weight, 0) / whole;
  return [mean(0), mean(1), mean(2), mean(3)];
}

/** The stance that an actor took last on or before the date; absent before the first. Dates compare as texts, a year as its start. */
export function stanceAt<S extends PartyActor["stances"][number]>(
  actor: { readonly stances: readonly S[] },
  date: string,
): S | undefined {
  return actor.stances.filter(({ from }) => from <= date).at(-1);
}
