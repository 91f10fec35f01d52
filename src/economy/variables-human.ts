// Variables of people: lives, deaths by cause, hunger, repression, rights. They stand in every comparison and cannot be switched off.
import { population } from "./accounts.js";
import { total, townPeople } from "./sums.js";
import type { Variable } from "./variable.js";

const noWar =
  "no war is modelled: the room world is not built, so nobody dies of war here; the real toll is not zero in every year";
const noEpidemic =
  "no epidemic is modelled apart: infections of the hungry are counted with hunger, others with ordinary deaths";

export const HUMAN_COST: readonly Variable[] = [
  {
    name: "population",
    unit: "m-persons",
    about: "people at the end of the year",
    equation: "opening + births - deaths by cause, by group and age",
    from: ["population"],
    read: population,
  },
  {
    name: "urbanPopulation",
    unit: "m-persons",
    about: "people in town at the end of the year, camps and settlements with them",
    equation: "town + migrants + births - deaths",
    from: ["population.urban", "nature.migration"],
    read: townPeople,
  },
  {
    name: "births",
    unit: "m-persons",
    about: "births of the year",
    equation: "peacetime births of the same people less those lost to hunger",
    from: ["birth-rate", "nature.fertilityLoss"],
    read: ({ tally }) => tally.births,
  },
  {
    name: "deaths",
    unit: "m-persons",
    about: "all deaths of the year",
    equation: "ordinary + hunger + camps + settlements + executions",
    from: ["death rates by age"],
    read: ({ tally }) => total(tally.deaths),
  },
  {
    name: "excessDeaths",
    unit: "m-persons",
    about: "deaths beyond those of the same people by age at the country's peacetime mortality",
    equation: "deaths - sum over ages of people x peacetime rate; may be negative where health improves",
    from: ["death rates by age", "nature.healthServices"],
    read: ({ tally }) => total(tally.deaths) - tally.expectedDeaths,
  },
  {
    name: "deathsByHunger",
    unit: "m-persons",
    about: "deaths by hunger outside camps and settlements",
    equation:
      "people x mean over unequal food of top x clip((threshold - food/need)/span)^2, less the same where need is met",
    from: [
      "nature.hungerThreshold",
      "nature.hungerTop",
      "nature.hungerInequality",
      "kcal-need",
      "grainHarvest",
      "grainProcurement",
    ],
    read: ({ tally }) => total(tally.deathsByHunger),
  },
  {
    name: "deathsByEpidemic",
    unit: "m-persons",
    about: "deaths by epidemics",
    equation: "none",
    from: [],
    read: () => noEpidemic,
  },
  { name: "deathsByWar", unit: "m-persons", about: "deaths by war", equation: "none", from: [], read: () => noWar },
  {
    name: "deathsByExecution",
    unit: "m-persons",
    about: "people executed",
    equation: "arrests x share executed (liberty)",
    from: ["liberty.executed", "liberty.arrests"],
    read: ({ tally }) => tally.deathsByExecution,
  },
  {
    name: "deathsInCamps",
    unit: "m-persons",
    about: "deaths in camps and prisons beyond ordinary ones, by hardship and hunger",
    equation: "prisoners x (hardship + hunger rate at camp rations)",
    from: ["liberty.campHardship", "distribution.camps"],
    read: ({ tally }) => tally.campDeaths,
  },
  {
    name: "deathsInDeportation",
    unit: "m-persons",
    about: "deaths of deported settlers beyond ordinary ones, by hardship and hunger",
    equation: "settlers x (hardship + hunger rate at their rations)",
    from: ["liberty.settlementHardship", "liberty.deported"],
    read: ({ tally }) => tally.settlementDeaths,
  },
  {
    name: "birthsLost",
    unit: "m-persons",
    about: "births that hunger prevented in the year",
    equation: "peacetime births x loss x missing food",
    from: ["nature.fertilityLoss"],
    read: ({ tally }) => tally.birthsLost,
  },
  {
    name: "hungryShare",
    unit: "share",
    about: "share of people who eat less than the hunger threshold, mean of the year's quarters",
    equation: "share of each group's unequal food below the threshold, weighted by people",
    from: ["nature.hungerThreshold", "nature.inequality"],
    read: ({ tally }) => tally.hungryShare / tally.quarters,
  },
  {
    name: "deported",
    unit: "m-persons",
    about: "people deported in the year",
    equation: "better-off villagers x share pressed x share deported",
    from: ["liberty.deported", "ownership.intensity"],
    read: ({ tally }) => tally.deported,
  },
  {
    name: "settlers",
    unit: "m-persons",
    about: "people in places of deportation at the end of the year",
    equation: "last year's + deported - deaths",
    from: ["liberty.deported"],
    read: ({ facts, groupTotal }) => groupTotal[3 * facts.regions + 4],
  },
  {
    name: "imprisoned",
    unit: "m-persons",
    about: "people in camps and prisons at the end of the year",
    equation: "last year's + arrests - released - deaths",
    from: ["prisoners", "liberty.arrests", "liberty.sentence"],
    read: ({ facts, groupTotal }) => groupTotal[3 * facts.regions + 3],
  },
  right("libertyParties", "freedom to found and vote for parties", ({ decisions }) => decisions.parties),
  right("libertyPress", "freedom of the press", ({ decisions }) => decisions.press),
  right("libertyStrike", "freedom to strike and to organise", ({ decisions }) => decisions.strike),
  right("libertyExit", "freedom to move and to leave", ({ decisions }) => decisions.exit),
  right("libertyInnerParty", "freedom of debate inside the ruling party", ({ decisions }) => decisions.innerParty),
  {
    name: "legitimacy",
    unit: "index",
    about: "how far rule is accepted, 0..1; one index; belief/workers and the like take it apart",
    equation:
      "a quarter of the way each year to .45 + .2 rights + .8 change of living - 6 (deported + arrested + 20 hunger dead)/people",
    from: ["liberty", "consumptionPerHead", "deathsByHunger"],
    read: ({ legitimacy }) => legitimacy,
  },
];

function right(name: string, about: string, read: Variable["read"]): Variable {
  return { name, unit: "share", about, equation: "set by the liberty answer, 0..1", from: ["liberty"], read };
}
