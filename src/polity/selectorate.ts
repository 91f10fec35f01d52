// The selectorate: a leader keeps a winning coalition W drawn from a selectorate S by public goods x and private goods g.
// Bueno de Mesquita, Smith, Siverson and Morrow, The Logic of Political Survival (2003); with v = sqrt(x) + sqrt(g) the answer is closed.

export interface Selectorate {
  /** Members of the winning coalition and of the selectorate, people. */
  readonly winning: number;
  readonly selectorate: number;
  /** Revenue, and the price of one unit of public goods, in the same money. */
  readonly revenue: number;
  readonly publicPrice: number;
  /** Weight of next year against this, 0..1. */
  readonly discount: number;
}

export interface Spending {
  /** Least the leader must spend to be kept; the rest is the leader's own to use. */
  readonly spent: number;
  readonly publicGoods: number;
  /** Private goods of each member of the coalition. */
  readonly privateGoods: number;
  /** Share of spending that goes into private goods, 0..1. */
  readonly privateShare: number;
}

/**
 * The least that holds the coalition. With the best mix a spending m is worth sqrt(m (1/p + 1/W)); the challenger spends all, but a member
 * is in the challenger's coalition later only with chance W/S, so that m = R / (1 + d/(1-d) (1 - W/S))^2.
 */
export function spending({ winning, selectorate, revenue, publicPrice, discount }: Selectorate): Spending {
  const future = discount / (1 - discount);
  const bond = 1 + future * (1 - winning / selectorate);
  const spent = revenue / (bond * bond);
  const worth = 1 / publicPrice + 1 / winning;
  const publicGoods = spent / (publicPrice * publicPrice * worth);
  const privateGoods = spent / (winning * winning * worth);
  return { spent, publicGoods, privateGoods, privateShare: (winning * privateGoods) / spent };
}
