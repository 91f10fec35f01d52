// Numbers of use and money explained: who got the goods, what was short, what crossed the border, prices and property.
import { FORMS } from "../economy/facts.js";
import type { Economy } from "../economy/economy.js";
import { population } from "../economy/accounts.js";
import { ruralPeople, total, townPeople } from "../economy/sums.js";
import { decisionsPart, type DecidedName } from "./trace-decisions.js";
import { flowsPart } from "./trace-flows.js";
import { asDetails, indices, isComparable, largestFirst, partOf, type Part, type Scene } from "./trace-part.js";

/** Consumption of each product a head, against the year before, with the share of demand that was met. */
export function consumptionParts(who: "all" | "rural" | "urban"): (scene: Scene) => readonly Part[] {
  return (scene) => {
    const { now, before, year } = scene;
    const { facts, tally } = now;
    const p = facts.parties;
    const isWhole = isComparable(scene);
    const perHead = (economy: Economy, i: number): number => consumed(economy, who, i) / people(economy, who);
    const size = (i: number): number => (isWhole ? Math.abs(perHead(now, i) - perHead(before, i)) : perHead(now, i));
    const part = partOf(
      `Consumption a head by product in ${year}, the largest changes first`,
      largestFirst(facts.n, size),
      {
        columns: [
          { title: "product", cell: (i) => facts.sectorIds[i] },
          { title: String(year), unit: "currency-per-head", cell: (i) => perHead(now, i) },
          ...(isWhole
            ? [{ title: String(year - 1), unit: "currency-per-head", cell: (i: number) => perHead(before, i) }]
            : []),
          { title: "claims met, all users", unit: "share", cell: (i) => met(now, i) },
          { title: "retail price", unit: "index", cell: (i) => now.price[i] * now.markup[i] },
        ],
        notes: [
          `Claims of ${tally.quarters} quarters; goods of the village's own fields and herds are in consumption, not in claims.`,
        ],
      },
    );
    const villages = indices(facts.regions).map((z) => p.village + z);
    const towns = [p.workers, p.officials, p.owners];
    const parties = who === "rural" ? villages : who === "urban" ? towns : [...villages, ...towns];
    return [
      part,
      decisionsPart(scene, ["ruralLiving", "urbanLiving", "incomeTax", "farmGate"]),
      flowsPart(scene, parties),
    ];
  };
}

function consumed({ tally }: Economy, who: "all" | "rural" | "urban", i: number): number {
  if (who === "rural") return tally.ruralConsumption[i];
  return who === "all" ? tally.consumption[i] : tally.consumption[i] - tally.ruralConsumption[i];
}

function people(economy: Economy, who: "all" | "rural" | "urban"): number {
  if (who === "all") return population(economy);
  return who === "rural" ? ruralPeople(economy) : townPeople(economy);
}

function met({ tally }: Economy, i: number): number {
  return tally.asked[i] > 0 ? tally.got[i] / tally.asked[i] : 1;
}

/** A final use by product, as a share of GDP, with what was wanted. */
export function usePart(use: "invested" | "defence" | "communal"): (scene: Scene) => readonly Part[] {
  const goals: Readonly<Record<typeof use, readonly DecidedName[]>> = {
    invested: ["investmentGoal", "stateFinance"],
    defence: ["defenceGoal"],
    communal: ["communalGoal"],
  };
  return (scene) => {
    const { now, before, year } = scene;
    const { facts, tally } = now;
    const p = facts.parties;
    const products = largestFirst(facts.n, (i) => tally[use][i]).filter((i) => tally[use][i] > 0);
    const part = partOf(`Goods and services ${use === "invested" ? "invested" : `for ${use}`} in ${year}`, products, {
      columns: [
        { title: "product", cell: (i) => facts.sectorIds[i] },
        { title: String(year), unit: "m-currency", cell: (i) => tally[use][i] },
        ...(isComparable(scene)
          ? [{ title: String(year - 1), unit: "m-currency", cell: (i: number) => before.tally[use][i] }]
          : []),
        { title: "of GDP", unit: "share", cell: (i) => tally[use][i] / now.gdp },
        { title: "claims met, all users", unit: "share", cell: (i) => met(now, i) },
      ],
      notes: [`GDP at base prices: ${now.gdp.toFixed(0)} m; the year before ${before.gdp.toFixed(0)} m.`],
    });
    const where = use === "invested" ? [destinationPart(scene)] : [];
    return [
      part,
      ...where,
      decisionsPart(scene, goals[use]),
      ...asDetails([flowsPart(scene, [use === "invested" ? p.capital : p.state])]),
    ];
  };
}

/** Where investment was wanted. */
function destinationPart({ now, year }: Scene): Part {
  const { investment } = now.decisions;
  const sectors = largestFirst(now.facts.n, (j) => investment[j]);
  const begun = total(now.tally.invested);
  const note = `Wanted ${total(investment).toFixed(0)} m, begun ${begun.toFixed(0)} m: machinery and building bind what can be begun.`;
  return partOf(`Investment wanted by sector in ${year}`, sectors, {
    columns: [
      { title: "sector", cell: (j) => now.facts.sectorIds[j] },
      { title: "wanted", unit: "m-currency", cell: (j) => investment[j] },
      { title: "capital in December", unit: "m-currency", cell: (j) => now.capital[j] },
    ],
    notes: [note],
  });
}

/** Exports and imports by product, at base prices; exports also at the year's terms of trade. */
export function tradeParts(scene: Scene): readonly Part[] {
  const { now, before, year } = scene;
  const { facts, tally } = now;
  const products = largestFirst(facts.n, (i) => tally.exported[i] + tally.imported[i]);
  const earlier = isComparable(scene)
    ? [
        { title: `exports ${year - 1}`, unit: "m-currency", cell: (i: number) => before.tally.exported[i] },
        { title: `imports ${year - 1}`, unit: "m-currency", cell: (i: number) => before.tally.imported[i] },
      ]
    : [];
  return [
    partOf(`Trade by product in ${year}, base prices`, products, {
      columns: [
        { title: "product", cell: (i) => facts.sectorIds[i] },
        { title: "exports", unit: "m-currency", cell: (i) => tally.exported[i] },
        { title: "imports", unit: "m-currency", cell: (i) => tally.imported[i] },
        ...earlier,
      ],
      notes: [
        `At the year's terms of trade exports earned ${tally.exportValue.toFixed(0)} m, imports cost ${tally.importValue.toFixed(0)} m.`,
      ],
    }),
    decisionsPart(scene, ["termsOfTrade", "exchangeRate", "currencyGap", "grainExportPlan"]),
    flowsPart(scene, [facts.parties.abroad]),
  ];
}

/** Prices by product: list, retail, farm gate. */
export function priceParts(scene: Scene): readonly Part[] {
  const { now, before, year } = scene;
  const { facts } = now;
  const retail = (economy: Economy, i: number): number => economy.price[i] * economy.markup[i];
  const products = largestFirst(facts.n, (i) => facts.ruralConsumption0[i]);
  return [
    partOf(`Prices in ${year}, 1 at base; what villages buy most first`, products, {
      columns: [
        { title: "product", cell: (i) => facts.sectorIds[i] },
        { title: "list", unit: "index", cell: (i) => now.price[i] },
        { title: "retail", unit: "index", cell: (i) => retail(now, i) },
        { title: `retail ${year - 1}`, unit: "index", cell: (i) => retail(before, i) },
        { title: "claims met, all users", unit: "share", cell: (i) => met(now, i) },
      ],
      notes: [
        `The village is paid ${(now.price[facts.grain] * now.decisions.farmGate).toFixed(3)} for grain, 1 at base.`,
      ],
    }),
    decisionsPart(scene, ["farmGate", "incomeTax", "issue"]),
    flowsPart(
      scene,
      indices(facts.regions).map((z) => facts.parties.village + z),
    ),
  ];
}

/** What was asked of each product and what was got, the shortest first. */
export function shortageParts({ now, year }: Scene): readonly Part[] {
  const { facts, tally } = now;
  const missing = (i: number): number => tally.asked[i] - tally.got[i];
  return [
    partOf(`Claims and deliveries in ${year}, what was missing most first`, largestFirst(facts.n, missing), {
      columns: [
        { title: "product", cell: (i) => facts.sectorIds[i] },
        { title: "asked", unit: "m-currency", cell: (i) => tally.asked[i] },
        { title: "got", unit: "m-currency", cell: (i) => tally.got[i] },
        { title: "met", unit: "share", cell: (i) => met(now, i) },
      ],
    }),
  ];
}

/** What the planner knows of his plan, and its targets. */
export function planGapParts(scene: Scene): readonly Part[] {
  return [decisionsPart(scene, ["planReached", "planBound", "follow"]), targetsPart(scene)];
}

/** Targets over capacity by sector, and investment wanted over begun. */
export function tautnessParts(scene: Scene): readonly Part[] {
  return [targetsPart(scene), ...asDetails([destinationPart(scene)])];
}

function targetsPart({ now }: Scene): Part {
  const { facts, decisions } = now;
  const over = (j: number): number => decisions.target[j] - now.lastCapacity[j];
  return partOf("Targets and capacity, the tautest first", largestFirst(facts.n, over), {
    columns: [
      { title: "sector", cell: (j) => facts.sectorIds[j] },
      { title: "target", unit: "m-currency", cell: (j) => decisions.target[j] },
      { title: "capacity", unit: "m-currency", cell: (j) => now.lastCapacity[j] },
      { title: "made", unit: "m-currency", cell: (j) => now.tally.output[j] },
    ],
    notes: ["A target of 0 is none."],
  });
}

/** Who owns the capital of each sector. */
export function propertyParts(scene: Scene): readonly Part[] {
  const { now, year } = scene;
  const { facts, ownership, capital } = now;
  return [
    partOf(
      `Capital by owner at the end of ${year}`,
      largestFirst(facts.n, (j) => capital[j]),
      {
        columns: [
          { title: "sector", cell: (j) => facts.sectorIds[j] },
          { title: "capital", unit: "m-currency", cell: (j) => capital[j] },
          ...FORMS.map((form, k) => ({
            title: form,
            unit: "share",
            cell: (j: number) => ownership[k * facts.n + j],
          })),
        ],
      },
    ),
    decisionsPart(scene, ["collectivised", "pressing", "procurementGap"]),
  ];
}
