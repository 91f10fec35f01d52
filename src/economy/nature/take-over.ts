// The state takes over private firms: common to several answers on ownership.
import type { Contracts } from "../contracts.js";

/** Private and foreign capital outside farming and dwellings goes to the state, a share a year. */
export function takeOver(
  { facts, ownership }: Contracts["ownership"]["reads"],
  wanted: Float64Array,
  share: number,
): void {
  const n = facts.n;
  wanted.set(ownership);
  for (let j = 0; j < n; j++) {
    if (facts.farming[j] || j === facts.housing) continue;
    for (const form of [3, 4, 5]) {
      const taken = share * ownership[form * n + j];
      wanted[form * n + j] -= taken;
      wanted[j] += taken;
    }
  }
}
