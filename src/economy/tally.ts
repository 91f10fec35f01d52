// The year's tally: made once, cleared on the first of January.
import type { YearTally } from "./economy.js";
import type { Facts } from "./facts.js";
import type { FloatArrays } from "./float-arrays.js";

/** A tally of zeros for these facts. */
export function openTally({ n, groups }: Facts, zeros: FloatArrays): YearTally {
  return {
    output: zeros(n),
    used: zeros(n),
    consumption: zeros(n),
    ruralConsumption: zeros(n),
    communal: zeros(n),
    defence: zeros(n),
    invested: zeros(n),
    exported: zeros(n),
    imported: zeros(n),
    asked: zeros(n),
    got: zeros(n),
    binding: new Int16Array(n),
    nutrition: zeros(groups),
    leanest: zeros(groups),
    deaths: zeros(groups),
    deathsByHunger: zeros(groups),
    births: 0,
    birthsLost: 0,
    expectedDeaths: 0,
    deathsByExecution: 0,
    campDeaths: 0,
    settlementDeaths: 0,
    deported: 0,
    arrested: 0,
    hungryShare: 0,
    migrants: 0,
    harvest: 0,
    procured: 0,
    grainExported: 0,
    exportValue: 0,
    importValue: 0,
    slaughteredCattle: 0,
    scissorsSpring: 1,
    quarters: 0,
  };
}

/** Sets every number and array of the tally to zero for the new year. */
export function clearTally(tally: YearTally): void {
  for (const value of [
    tally.output,
    tally.used,
    tally.consumption,
    tally.ruralConsumption,
    tally.communal,
    tally.defence,
    tally.invested,
    tally.exported,
    tally.imported,
    tally.asked,
    tally.got,
    tally.nutrition,
    tally.deaths,
    tally.deathsByHunger,
  ])
    value.fill(0);
  tally.binding.fill(-2);
  tally.leanest.fill(9);
  tally.births =
    tally.birthsLost =
    tally.expectedDeaths =
    tally.deathsByExecution =
    tally.campDeaths =
    tally.settlementDeaths =
      0;
  tally.deported =
    tally.arrested =
    tally.hungryShare =
    tally.migrants =
    tally.harvest =
    tally.procured =
    tally.grainExported =
      0;
  tally.exportValue = tally.importValue = tally.slaughteredCattle = tally.quarters = 0;
}
