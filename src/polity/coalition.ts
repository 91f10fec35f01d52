// Coalitions that nobody can commit to: members with power g expel others when they hold more than alpha of the body's power, and know that
// they may be next. phi(X) = the cheapest M strictly inside X with g(M) > alpha g(X) and phi(M) = M; if there is none, X itself.
// Acemoglu, Egorov and Sonin, Review of Economic Studies 75 (2008). It verifies algebra; the size of a real body confirms nothing.

export interface Body {
  /** Power of each member, above 0; generic, so that no two coalitions weigh the same. */
  readonly powers: readonly number[];
  /** Share of the body's power that a coalition must exceed to expel the rest, 1/2 <= alpha < 1. */
  readonly alpha: number;
  /** What a coalition costs those who choose it, beyond the theorem's power: for instance distance between lines. Takes member indices. */
  readonly friction?: (members: readonly number[]) => number;
}

/** Largest body that is solved: all subsets of it are visited. */
export const LARGEST_BODY = 14;

/**
 * Indices of the coalition that rules in the end, in rising order. Throws RangeError above `LARGEST_BODY` members.
 * @example rulingCoalition({ powers: [3, 4, 5, 10], alpha: 0.5 }) // [0, 1, 2]
 */
export function rulingCoalition({ powers, alpha, friction }: Body): readonly number[] {
  const size = powers.length;
  if (size > LARGEST_BODY) throw new RangeError(`a body of ${size} is larger than ${LARGEST_BODY}`);
  const whole = (1 << size) - 1;
  const power = subsetPowers(powers);
  const cost = friction === undefined ? power : power.map((own, set) => own + friction(membersOf(set)));
  const rulers = new Int32Array(whole + 1);
  // A subset has a smaller number than the set that holds it, so every part is settled before the whole.
  for (let set = 1; set <= whole; set++) rulers[set] = cheapestRulers(set, { power, cost, rulers, alpha });
  return membersOf(rulers[whole]);
}

/** Whether nobody is expelled. */
export function isStable(body: Body): boolean {
  return rulingCoalition(body).length === body.powers.length;
}

/** The first sizes at which a body of nearly equal members is stable: k = 1, then floor(k / alpha) + 1. */
export function stableSizes(alpha: number, count: number): readonly number[] {
  const sizes = [1];
  while (sizes.length < count) sizes.push(Math.floor(sizes[sizes.length - 1] / alpha + 1e-9) + 1);
  return sizes;
}

interface Weighed {
  readonly power: Float64Array;
  readonly cost: Float64Array;
  readonly rulers: Int32Array;
  readonly alpha: number;
}

function cheapestRulers(set: number, { power, cost, rulers, alpha }: Weighed): number {
  let best = set;
  let least = Infinity;
  for (let part = (set - 1) & set; part > 0; part = (part - 1) & set) {
    if (power[part] > alpha * power[set] && rulers[part] === part && cost[part] < least) {
      best = part;
      least = cost[part];
    }
  }
  return best;
}

function subsetPowers(powers: readonly number[]): Float64Array {
  const totals = new Float64Array(1 << powers.length);
  for (let set = 1; set < totals.length; set++) {
    const lowest = 31 - Math.clz32(set & -set);
    totals[set] = totals[set & (set - 1)] + powers[lowest];
  }
  return totals;
}

function membersOf(set: number): number[] {
  const members: number[] = [];
  for (let rest = set; rest > 0; rest &= rest - 1) members.push(31 - Math.clz32(rest & -rest));
  return members;
}
