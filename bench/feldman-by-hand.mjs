// The same two departments as a loop over two numbers, quarter by quarter.

/** Consumption at the end of the years. */
export function feldmanByHand({ share, capitalOutput, investment, consumption, years }) {
  let i = investment;
  let c = consumption;
  for (let quarter = 0; quarter < 4 * years; quarter++) {
    const grown = (0.25 * i) / capitalOutput;
    c += (1 - share) * grown;
    i += share * grown;
  }
  return c;
}
