// Numbers of output explained: what each sector made, what bound it, and what went into it.
import type { Economy } from "../economy/economy.js";
import { BOUND_BY_DEMAND } from "../economy/nature/production.js";
import { population } from "../economy/accounts.js";
import { total } from "../economy/sums.js";
import { decisionsPart } from "./trace-decisions.js";
import { asDetails, indices, isComparable, largestFirst, partOf, type Part, type Scene } from "./trace-part.js";

/** Value added of a sector's product: output less what all users used of it, as the variable sums it; base prices. */
function netOutput({ tally }: Economy, i: number): number {
  return tally.output[i] - tally.used[i];
}

/** Output less intermediate use of each product, the sums that make GDP, and how far each sector could go. */
export function gdpParts(scene: Scene): readonly Part[] {
  const { now, before, year } = scene;
  const isWhole = isComparable(scene);
  const change = (i: number): number =>
    isWhole ? Math.abs(netOutput(now, i) - netOutput(before, i)) : netOutput(now, i);
  const products = largestFirst(now.facts.n, change);
  const part = partOf(`Output less intermediate use of each product in ${year}, the largest changes first`, products, {
    columns: [
      { title: "product", cell: (i) => now.facts.sectorIds[i] },
      { title: String(year), unit: "m-currency", cell: (i) => netOutput(now, i) },
      ...(isWhole ? [{ title: String(year - 1), unit: "m-currency", cell: (i: number) => netOutput(before, i) }] : []),
      { title: "bound by", cell: (i) => boundBy(now, i) },
      { title: "output over capacity", unit: "share", cell: (i) => now.tally.output[i] / now.lastCapacity[i] },
      { title: "output", unit: "m-currency", cell: (i) => now.tally.output[i] },
      { title: "used by producers", unit: "m-currency", cell: (i) => now.tally.used[i] },
    ],
  });
  return [
    part,
    ...asDetails([sectorsPart(scene)]),
    decisionsPart(scene, ["effort", "investmentGoal", "follow", "termsOfTrade"]),
  ];
}

/** Each sector's output against its capacity, what bound it last in the year, its work and its capital. */
export function sectorsPart({ now, before, year }: Scene, chosen?: readonly number[]): Part {
  const { facts, tally } = now;
  const sectors = chosen ?? largestFirst(facts.n, (j) => tally.output[j]);
  return partOf(`What bound the sectors in ${year}`, sectors, {
    columns: [
      { title: "sector", cell: (j) => facts.sectorIds[j] },
      { title: "bound by", cell: (j) => boundBy(now, j) },
      { title: "output over capacity", unit: "share", cell: (j) => tally.output[j] / now.lastCapacity[j] },
      { title: "labour", unit: "m-man-years", cell: (j) => now.labour[j] },
      { title: `labour ${year - 1}`, unit: "m-man-years", cell: (j) => before.labour[j] },
      { title: "capital", unit: "m-currency", cell: (j) => now.capital[j] },
      { title: `capital ${year - 1}`, unit: "m-currency", cell: (j) => before.capital[j] },
    ],
  });
}

/** What bound a sector's output last in the year, in words. */
function boundBy({ tally, facts }: Economy, j: number): string {
  if (j === facts.grain) return "the crop";
  const bound = tally.binding[j];
  if (bound === BOUND_BY_DEMAND) return "demand";
  return bound < 0 ? "capacity" : `lack of ${facts.sectorIds[bound]}`;
}

/** A product inside a sector: its capacity, and the need of each user by its norm. */
export function productParts(id: string): (scene: Scene) => readonly Part[] {
  return (scene) => {
    const { now, before, year } = scene;
    const { facts, tally } = now;
    const k = facts.products.findIndex((product) => product.id === id);
    if (k < 0) return [];
    const { sector, baseNeed, norms, unit } = facts.products[k];
    const need = (economy: Economy, j: number): number =>
      baseNeed * norms[j] * (economy.tally.output[j] / facts.output0[j]);
    const users = largestFirst(facts.n, (j) => need(now, j)).filter((j) => norms[j] > 0);
    const asked = users.reduce((sum, j) => sum + need(now, j), 0);
    const made = now.productOutput[k];
    const bound = made < asked * (1 - 1e-9) ? "its capacity" : "the need of its users";
    const part = partOf(`Need of ${id} by user`, users, {
      columns: [
        { title: "user", cell: (j) => facts.sectorIds[j] },
        { title: String(year), unit, cell: (j) => need(now, j) },
        ...(isComparable(scene) ? [{ title: String(year - 1), unit, cell: (j: number) => need(before, j) }] : []),
        { title: "user's output over base", unit: "ratio", cell: (j) => tally.output[j] / facts.output0[j] },
      ],
      notes: [`All users needed ${asked.toPrecision(4)} ${unit}; ${made.toPrecision(4)} was made, bound by ${bound}.`],
    });
    return [part, sectorsPart(scene, [sector]), ...asDetails([sectorsPart(scene, users)])];
  };
}

/** GDP at 1937 prices by final use: volume times deflator. */
export function gdp1937Parts(scene: Scene): readonly Part[] {
  const { now, before, year } = scene;
  const weights = now.facts.weights1937;
  const volumes = (economy: Economy): readonly number[] => {
    const [consumption, communal, defence] = [
      total(economy.tally.consumption),
      total(economy.tally.communal),
      total(economy.tally.defence),
    ];
    return [consumption, economy.gdp - consumption - communal - defence, communal, defence];
  };
  const names = ["consumption", "investment, stocks and trade balance", "communal services", "defence"];
  const [volumesNow, volumesBefore] = [volumes(now), volumes(before)];
  return [
    partOf("GDP at 1937 prices by final use", indices(4), {
      columns: [
        { title: "use", cell: (k) => names[k] },
        { title: "volume", unit: "m-currency", cell: (k) => volumesNow[k] },
        { title: "deflator", unit: "ratio", cell: (k) => weights[k] },
        { title: String(year), unit: "m-rub-1937", cell: (k) => weights[k] * volumesNow[k] },
        ...(isComparable(scene)
          ? [{ title: String(year - 1), unit: "m-rub-1937", cell: (k: number) => weights[k] * volumesBefore[k] }]
          : []),
      ],
    }),
    ...asDetails([sectorsPart(scene)]),
  ];
}

/** Output per head: the base figure, volume of output and people. */
export function perHeadParts(scene: Scene): readonly Part[] {
  const { now, before, year } = scene;
  const rows = [
    { name: "output at base prices", unit: "m-currency", of: (e: Economy) => e.gdp },
    { name: "people", unit: "m-persons", of: population },
    {
      name: "output per head of the base year",
      unit: String(now.facts.gdpPerHeadUnit),
      of: (e: Economy) => e.facts.gdpPerHead0,
    },
  ];
  return [
    partOf("What output per head is made of", rows, {
      columns: [
        { title: "item", cell: ({ name }) => name },
        { title: String(year), cell: ({ of }) => of(now) },
        { title: String(year - 1), cell: ({ of }) => of(before) },
        { title: "unit", cell: ({ unit }) => unit },
      ],
    }),
    ...asDetails(gdpParts(scene)),
  ];
}

/** Work by sector, and who looked for it. */
export function labourParts(scene: Scene): readonly Part[] {
  const { now, before, year } = scene;
  const { facts } = now;
  const sectors = largestFirst(facts.n, (j) => now.labour[j]).filter((j) => !facts.farming[j]);
  return [
    partOf(`Work outside farming in ${year}`, sectors, {
      columns: [
        { title: "sector", cell: (j) => facts.sectorIds[j] },
        { title: String(year), unit: "m-man-years", cell: (j) => now.labour[j] },
        { title: String(year - 1), unit: "m-man-years", cell: (j) => before.labour[j] },
        { title: "wanted", unit: "m-man-years", cell: (j) => now.decisions.labourWanted[j] },
      ],
      notes: [
        `${now.unemployed.toFixed(2)} m townspeople found no work; ${now.tally.migrants.toFixed(2)} m moved to town in the year.`,
      ],
    }),
    decisionsPart(scene, ["participation", "softBudget", "effort", "urbanLiving", "ruralLiving"]),
  ];
}
