// Loyalty against competence: an able vizier sees plots, and also sees when treason would pay. Egorov and Sonin, Journal of the European
// Economic Association 9 (2011). The equations here are this project's reconstruction; only the signs are the paper's.

export interface Ruler {
  /** How safe the ruler sits, 0..1: what a traitor would lose. */
  readonly security: number;
  /** What an enemy can pay a traitor, above 0. */
  readonly bribe: number;
  /** Chance that a vizier without any ability sees a plot, 0..1. */
  readonly plainSight: number;
}

/** Chance that the plot is seen, d = d0 + (1 - d0) c, and that the vizier turns, t = b (1 - s) c held to 0..1, by competence c of 0..1. */
export function survival(competence: number, { security, bribe, plainSight }: Ruler): number {
  const seen = plainSight + (1 - plainSight) * competence;
  const treason = Math.min(1, bribe * (1 - security) * competence);
  return seen * (1 - treason);
}

/**
 * Competence that the ruler prefers, 0..1: the maximum of `survival`, c = ((1 - d0) - k d0) / (2 k (1 - d0)) with k = b (1 - s), held to 0..1.
 * It rises with security and falls with the bribe: weak rulers take loyal mediocrities.
 */
export function chosenCompetence({ security, bribe, plainSight }: Ruler): number {
  const temptation = bribe * (1 - security);
  if (temptation === 0) return 1;
  const inner = (1 - plainSight - temptation * plainSight) / (2 * temptation * (1 - plainSight));
  return Math.min(1, Math.max(0, inner));
}
