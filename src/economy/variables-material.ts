// Variables of output, use, land, trade and money.
import { population } from "./accounts.js";
import type { Economy } from "./economy.js";
import { scissors } from "./nature/pricing.js";
import { gdp1937, nonFarmLabour, ruralPeople, socialisedCapital, total, townPeople } from "./sums.js";
import type { Variable } from "./variable.js";

/** GDP per head at the country's international prices: the base figure moved by the volume of output per head. */
function perHead(economy: Economy): number {
  const { facts } = economy;
  const has1937 = total(facts.weights1937) > 0;
  const volume = has1937 ? gdp1937(economy) / facts.gdp1937Base : economy.gdp / facts.gdp0;
  return (facts.gdpPerHead0 * volume) / (population(economy) / facts.people0);
}

/** Output per head of the leading states in the year just lived: at the year's end the calendar has moved on. */
function leaders({ facts, year }: Economy): number {
  return facts.leaders[Math.min(year - 1 - facts.seriesFrom, facts.leaders.length - 1)];
}

/** A product's output by its id, or why there is none. */
function product(id: string): Variable["read"] {
  return ({ facts, productOutput }) => {
    const k = facts.products.findIndex((known) => known.id === id);
    return k < 0 ? `${facts.countryId} gives no figure for ${id}` : productOutput[k];
  };
}

export const MATERIAL: readonly Variable[] = [
  {
    name: "gdpAt1928Prices",
    unit: "m-currency",
    about: "gross domestic product at base-year prices (for the USSR of 1927/28)",
    equation: "sum of output less intermediate use of each product, at base prices",
    from: ["nature.sigma", "nature.embodied", "fixed-capital", "employment"],
    read: ({ gdp }) => gdp,
  },
  {
    name: "gdpAt1937Prices",
    unit: "m-rub-1937",
    about: "gross domestic product at 1937 factor cost, four deflators by final use",
    equation: "sum over uses of volume x deflator; deflators give Bergson's shares of 1928; grade C-",
    from: ["bergson-share-1928.consumption", "bergson-share-1928.investment", "gdp-1937-level"],
    read: (e) => (total(e.facts.weights1937) > 0 ? gdp1937(e) : "no weights of 1937 are known for this country"),
  },
  {
    name: "gdpPerHead",
    unit: "intl-usd-1990",
    about: "output per head in international dollars",
    equation: "base figure x volume of output (at 1937 prices where known) over people",
    from: ["gdp-per-head", "gdpAt1937Prices", "population"],
    read: perHead,
  },
  {
    name: "gapToLeaders",
    unit: "share",
    about: "how far output per head is behind that of the leading states",
    equation: "1 - output per head / that of USA, UK, Germany and France together",
    from: ["leaders-gdp-per-head", "gdpPerHead"],
    read: (e) => (leaders(e) > 0 ? 1 - perHead(e) / leaders(e) : "no figures of leading states for this country"),
  },
  {
    name: "investmentShare",
    unit: "share",
    about: "fixed investment begun over gross domestic product, base prices",
    equation: "goods that went into projects / GDP",
    from: ["goals.investment", "accumulation.state"],
    read: ({ tally, gdp }) => total(tally.invested) / gdp,
  },
  {
    name: "defenceShare",
    unit: "share",
    about: "defence over gross domestic product, base prices",
    equation: "goods and services used by the army / GDP",
    from: ["goals.army"],
    read: ({ tally, gdp }) => total(tally.defence) / gdp,
  },
  {
    name: "consumptionPerHead",
    unit: "currency-per-head",
    about: "household consumption per head at base prices, own produce included",
    equation: "consumption / people at the end of the year",
    from: ["nature.subsistenceFood", "allocation.shops"],
    read: (e) => total(e.tally.consumption) / population(e),
  },
  {
    name: "ruralConsumptionPerHead",
    unit: "currency-per-head",
    about: "consumption of villages per head at base prices",
    equation: "consumption of villages / villagers",
    from: ["village", "prices"],
    read: (e) => total(e.tally.ruralConsumption) / ruralPeople(e),
  },
  {
    name: "urbanConsumptionPerHead",
    unit: "currency-per-head",
    about: "consumption of towns per head at base prices",
    equation: "consumption of towns (camps included) / townspeople",
    from: ["distribution", "prices"],
    read: (e) => (total(e.tally.consumption) - total(e.tally.ruralConsumption)) / townPeople(e),
  },
  {
    name: "grainHarvest",
    unit: "Mt",
    about: "grain harvested in the year",
    equation: "sum over regions of normal crop x area x draught^d x hands^f x effort x trend x exp(weather)",
    from: ["normal-harvest", "nature.draught", "nature.weather", "work.farmLoss"],
    read: ({ tally, facts }) => tally.harvest * facts.tonnesPerValue,
  },
  {
    name: "grainProcurement",
    unit: "Mt",
    about: "grain delivered from village to town in the calendar year",
    equation: "sum of deliveries: quota by need and believed crop, or the share of the surplus that is offered",
    from: ["village.ceiling", "village.ratchet", "work.bias", "village.terms"],
    read: ({ tally, facts }) => tally.procured * facts.tonnesPerValue,
  },
  {
    name: "grainExports",
    unit: "Mt",
    about: "grain exported in the calendar year",
    equation: "the plan by the currency gap, or by price, as far as the town's stock allows",
    from: ["border.grainLimit", "border.credit", "terms-of-trade"],
    read: ({ tally, facts }) => tally.grainExported * facts.tonnesPerValue,
  },
  {
    name: "sownArea",
    unit: "index",
    about: "sown area against the opening",
    equation: "grows by the village answer's rule, weighted by normal crops",
    from: ["village.area"],
    read: ({ facts, sownArea }) => {
      let sum = 0;
      for (let z = 0; z < facts.regions; z++) sum += facts.normalHarvest[z] * sownArea[z];
      return sum / facts.normalHarvestTotal;
    },
  },
  {
    name: "cattle",
    unit: "m-head",
    about: "cattle at the end of the year",
    equation: "herd x (1 + breeding - slaughter when pressed - starvation by missing feed)",
    from: ["cattle", "village.cattleKilled", "nature.breeding", "nature.cattleStarvation"],
    read: ({ cattle }) => total(cattle),
  },
  {
    name: "horses",
    unit: "m-head",
    about: "horses at the end of the year",
    equation: "herd x (1 + breeding - losses when pressed - starvation by missing feed)",
    from: ["horses", "village.horsesKilled", "nature.horseStarvation"],
    read: ({ horses }) => total(horses),
  },
  {
    name: "tractors",
    unit: "m-hp",
    about: "power of tractors at the end of the year",
    equation: "0.85 x last year's + farm machinery beyond the usual / price of a horsepower",
    from: ["tractor-power"],
    read: ({ tractors, facts }) => (facts.tractorPower0 > 0 ? tractors : "no tractor power is known for this country"),
  },
  {
    name: "steelOutput",
    unit: "Mt",
    about: "steel",
    equation: "least of capacity in the sector's use and the need of its users by their norms",
    from: ["steel", "accumulation.scarcity"],
    read: product("steel"),
  },
  { name: "coalOutput", unit: "Mt", about: "coal", equation: "as steelOutput", from: ["coal"], read: product("coal") },
  {
    name: "electricityOutput",
    unit: "TWh",
    about: "electric power",
    equation: "as steelOutput",
    from: ["electricity"],
    read: product("electricity"),
  },
  {
    name: "nonAgriculturalEmployment",
    unit: "m-man-years",
    about: "work outside farming",
    equation: "hired: all comers under a soft budget, those who pay under a hard one",
    from: ["employment", "work.fullest", "nature.migration"],
    read: nonFarmLabour,
  },
  {
    name: "unemployed",
    unit: "m-persons",
    about: "townspeople who seek work and find none",
    equation: "workforce x participation - hired",
    from: ["work.speed", "nature.sigma"],
    read: ({ unemployed }) => unemployed,
  },
  {
    name: "socialisedShare",
    unit: "share",
    about: "share of fixed capital held by the state, co-operatives and collective farms",
    equation: "capital by form, weighted by sector",
    from: ["own-state", "ownership.takeover", "ownership.intensity"],
    read: socialisedCapital,
  },
  {
    name: "collectivised",
    unit: "share",
    about: "share of farming in collective farms",
    equation: "last year's + share pressed by the campaign + drift",
    from: ["ownership.threshold", "ownership.intensity"],
    read: ({ collectivised }) => collectivised,
  },
  {
    name: "priceScissors",
    unit: "ratio",
    about: "retail prices of industrial goods over the farm-gate price of grain, base 1",
    equation: "base-weighted retail index of stored non-food goods / (list price x farm gate)",
    from: ["prices.absorb", "prices.step"],
    read: ({ facts, decisions }) => scissors(decisions, facts),
  },
  {
    name: "scissorsSecondQuarter",
    unit: "ratio",
    about: "industrial over agricultural prices in April to June, 1913 = 1",
    equation:
      "the ratio known at the opening x the model's move of it since; quarters are too coarse for the months of 1923-24",
    from: ["price.scissors", "prices.rise", "prices.cut"],
    read: ({ facts, tally }) =>
      facts.scissors0 > 0
        ? facts.scissors0 * tally.scissorsSpring
        : "no ratio of 1913 = 1 is known at this country's opening",
  },
  {
    name: "shortageIndex",
    unit: "share",
    about: "share of all claims on goods that were not met in the year",
    equation: "1 - got / asked over all products",
    from: ["allocation", "planning.tautness"],
    read: ({ tally }) => 1 - total(tally.got) / total(tally.asked),
  },
  {
    name: "tautness",
    unit: "ratio",
    about: "how far the year's plans and investment went beyond what could be done",
    equation: "half of (investment wanted / begun - 1) + (targets over capacity) / capacity",
    from: ["planning.tautness", "goals.investment"],
    read: ({ tautness }) => tautness,
  },
  {
    name: "planGap",
    unit: "share",
    about:
      "share of the year's final use that the planner cannot rule out to have given away: 0 where the plan is proved best",
    equation:
      "1 - what the plan reaches / the least bound proved; both geometric means of final use over what the goals want",
    from: ["planning.rounds", "planning.manning"],
    read: ({ decisions: { planReached, planBound } }) =>
      planBound > 0 ? 1 - planReached / planBound : "this way of planning proves no bound on what a plan could reach",
  },
  {
    name: "tradeBalance",
    unit: "m-currency",
    about: "exports less imports at base prices and the year's terms of trade",
    equation: "sum of exports x terms of trade - imports",
    from: ["exports", "imports", "terms-of-trade"],
    read: ({ tally }) => tally.exportValue - tally.importValue,
  },
  {
    name: "tradeTurnover",
    unit: "m-currency",
    about: "exports and imports together",
    equation: "sum of exports x terms of trade + imports",
    from: ["exports", "imports"],
    read: ({ tally }) => tally.exportValue + tally.importValue,
  },
];
