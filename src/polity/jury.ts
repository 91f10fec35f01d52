// Condorcet's jury (1785): many voters, each right more often than wrong, are right together almost surely, unless they copy each other.

export interface Jury {
  /** Voters, an odd whole number. */
  readonly voters: number;
  /** Chance that one voter is right, 0..1. */
  readonly competence: number;
}

/**
 * Chance that a majority is right: sum over m > n/2 of C(n,m) p^m (1-p)^(n-m).
 * @example juryCompetence({ voters: 3, competence: 0.6 }) // 0.648
 */
export function juryCompetence({ voters, competence }: Jury): number {
  if (competence <= 0 || competence >= 1) return competence <= 0 ? 0 : 1;
  return shareAbove(binomialWeights(voters, competence), voters);
}

/** Voters who count as independent when votes are correlated by rho: n / (1 + (n-1) rho). Ladha, American Journal of Political Science 36, 1992. */
export function effectiveVoters({ voters, correlation }: { voters: number; correlation: number }): number {
  return voters / (1 + (voters - 1) * correlation);
}

/**
 * Chance that weighted votes give a majority of the weight present to the right side; a tie counts half. Weights are whole numbers.
 * @example weightedCompetence([{ weight: 3, competence: 0.7 }]) // 0.7
 */
export function weightedCompetence(
  voters: readonly { readonly weight: number; readonly competence: number }[],
): number {
  const whole = voters.reduce((total, { weight }) => total + weight, 0);
  let chances = new Float64Array(whole + 1);
  chances[0] = 1;
  for (const { weight, competence } of voters) {
    const next = new Float64Array(whole + 1);
    for (let right = 0; right <= whole; right++) {
      if (chances[right] === 0) continue;
      next[right] += (1 - competence) * chances[right];
      next[right + weight] += competence * chances[right];
    }
    chances = next;
  }
  return shareAbove(chances, whole);
}

/** Mass of counts above half, and half the mass at half, over all mass. */
function shareAbove(weights: Float64Array, whole: number): number {
  let [above, all] = [0, 0];
  for (let right = 0; right <= whole; right++) {
    all += weights[right];
    if (2 * right > whole) above += weights[right];
    else if (2 * right === whole) above += weights[right] / 2;
  }
  return above / all;
}

/** Binomial weights relative to the likeliest count, by the ratio of neighbours, so that a thousand voters do not underflow at once. */
function binomialWeights(voters: number, competence: number): Float64Array {
  const weights = new Float64Array(voters + 1);
  const odds = competence / (1 - competence);
  const mode = Math.min(voters, Math.floor((voters + 1) * competence));
  weights[mode] = 1;
  for (let m = mode; m < voters; m++) weights[m + 1] = (weights[m] * odds * (voters - m)) / (m + 1);
  for (let m = mode; m > 0; m--) weights[m - 1] = (weights[m] * m) / (odds * (voters - m + 1));
  return weights;
}
