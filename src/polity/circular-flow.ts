// The circular flow of power: the centre names secretaries, they pick delegates, delegates elect the Central Committee, the Committee confirms
// the centre. Daniels, The Conscience of the Revolution (1960) and Is Russia Reformable? (1988); the dynamics are this project's reconstruction.

export interface Flow {
  /** Share of secretaries who owe their post to the apparatus, a. */
  readonly appointed: number;
  /** Share of the Central Committee loyal to whoever runs the apparatus, c. */
  readonly loyalCommittee: number;
  /** Members of the Central Committee. */
  readonly committeeSize: number;
}

export interface FlowRules {
  /** Secretaries transferred in a year, as a share of all: tau. 0 switches the flow off. */
  readonly turnover: number;
  /** Share of appointed secretaries' delegations that vote as the apparatus wishes, h. */
  readonly compliance: number;
  /** Chance that cells recall a delegate who votes against them: takes from the apparatus the delegates it did not win. */
  readonly recall: number;
}

/** a' = a + tau (1 - a): who is transferred owes the new post to those who transfer. */
export function appointedNextYear(appointed: number, turnover: number): number {
  return appointed + turnover * (1 - appointed);
}

/**
 * Share of delegates who stand with the apparatus, d = a' h + (1 - a') v, where v is its share of the rank and file;
 * a' = a (1 - recall), since a delegation that cells can recall answers to them and not to its secretary.
 */
export function loyalDelegates(
  { appointed, support }: { readonly appointed: number; readonly support: number },
  { compliance, recall }: Pick<FlowRules, "compliance" | "recall">,
): number {
  const bound = appointed * (1 - recall);
  return bound * compliance + (1 - bound) * support;
}

/** c' = c (1 - n) + n d with n = (new seats + seats refilled) / size: a larger Committee turns faster. */
export function loyalAfterElection(
  { loyalCommittee, committeeSize }: Flow,
  { delegates, size, refilled }: { readonly delegates: number; readonly size: number; readonly refilled: number },
): number {
  const fresh = Math.min(1, (Math.max(0, size - committeeSize) + refilled * committeeSize) / size);
  return loyalCommittee * (1 - fresh) + fresh * delegates;
}
