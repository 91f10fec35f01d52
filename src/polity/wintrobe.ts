// Repression and loyalty: a tinpot wants just enough power to stay, a totalitarian as much as can be had. Wintrobe, The Political Economy of
// Dictatorship (1998). Power P = R^a L^b; loyalty L = supply * performance * R^t. The forms are this project's; the signs are the book's.
import { pow } from "../base/maths.js";

export interface Regime {
  /** Exponents of repression and loyalty in power, and of repression in the supply of loyalty. */
  readonly repression: number;
  readonly loyalty: number;
  readonly fear: number;
  /** How much loyalty a unit of performance buys, above 0. */
  readonly supply: number;
}

/** Repression of a tinpot: the least that gives the power needed, R = (P / (supply * performance)^b)^(1/(a + t b)). Falls with performance. */
export function tinpotRepression(
  { repression, loyalty, fear, supply }: Regime,
  { power, performance }: { readonly power: number; readonly performance: number },
): number {
  return pow(power / pow(supply * performance, loyalty), 1 / (repression + fear * loyalty));
}

/**
 * Repression of a totalitarian, who spends a budget that grows with power, B = P^e, in fixed shares on repression (a + t b) and loyalty (b).
 * P = K supply^b B^s with s = a + t b + b, so P = (K supply^b)^(1/(1 - e s)): finite while e s < 1. Rises with the supply of loyalty.
 */
export function totalitarianRepression(
  { repression, loyalty, fear, supply }: Regime,
  { budgetElasticity }: { readonly budgetElasticity: number },
): number {
  const byFear = repression + fear * loyalty;
  const scale = byFear + loyalty;
  const [fearShare, loyaltyShare] = [byFear / scale, loyalty / scale];
  const constant = pow(fearShare, byFear) * pow(loyaltyShare, loyalty);
  const reached = pow(constant * pow(supply, loyalty), 1 / (1 - budgetElasticity * scale));
  return fearShare * pow(reached, budgetElasticity);
}
