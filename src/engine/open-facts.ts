// A country in one draw, as the typed arrays an economy runs on. Slow (tens of milliseconds); shared by all systems of a paired draw.
import { Fault } from "../base/fault.js";
import type { Country, Draw, Role } from "../country/country.js";
import type { Facts, Product } from "../economy/facts.js";
import { FORMS } from "../economy/facts.js";
import { readinessToLeave } from "../economy/nature/demography.js";
import { baskets, townScale } from "../economy/nature/baskets.js";
import type { NatureValues } from "../economy/nature-parameters.js";
import { layOutParties } from "../economy/parties.js";
import { composition, flowsOf, type Flows } from "./open-table.js";
import { openPeople, scaleTo, type People } from "./open-people.js";
import { villageOf } from "./open-village.js";
import { worldOf } from "./open-world.js";
import { reading, type Reading } from "./reading.js";

/** Mean years from start to use of a project by role; long for metal and power, short for shops. Assumption, after the prototype. */
const GESTATION: Readonly<Record<Role, number>> = {
  grain: 1,
  "other-food": 1,
  "processed-food": 1.4,
  "raw-material": 1.2,
  energy: 2.4,
  materials: 3.6,
  machinery: 1.8,
  construction: 1,
  consumer: 1.5,
  transport: 2,
  trade: 1.2,
  services: 1.8,
  defence: 2,
  housing: 1.6,
};
const HEAVY: readonly Role[] = ["energy", "materials", "machinery", "construction", "defence"];
const KEPT: readonly Role[] = [
  "grain",
  "other-food",
  "processed-food",
  "raw-material",
  "energy",
  "materials",
  "machinery",
  "consumer",
  "defence",
];
/** Share of town work at the opening that would have had takers: registered unemployment of some 9 %. */
const IDLE_AT_OPENING = 0.09;
/** Share of non-farm work at the opening done by villagers. Assumption, D. */
const RURAL_WORKERS = 0.25;

export interface OpenedFacts {
  readonly facts: Facts;
  readonly people: People;
  readonly read: Reading;
  readonly flows: Flows;
  readonly ownership: Float64Array;
  readonly idle: Float64Array;
}

/** The facts of a country in a draw (or in its middle values), with the people and shares that its economy opens with. */
export function openFacts(
  country: Country,
  {
    draw,
    template,
    nature,
  }: { readonly draw: Draw | undefined; readonly template: string; readonly nature: NatureValues },
): OpenedFacts {
  const read = reading(country, draw);
  const table = country.tableSource.table(draw === undefined ? { template } : { draw, template });
  const flows = flowsOf(table);
  const ids = country.sectors.map(({ id }) => id);
  const people = openPeople(read, nature.townFertility);
  const structure = structureOf(country, flows);
  const capital = capitalOf(read, ids, flows, structure);
  const village = villageOf(read, flows, structure, people, nature);
  const ownership = ownershipOf(read, ids);
  const base = flowFacts(flows, structure);
  const known = {
    countryId: country.id,
    ...(country.party === undefined ? {} : { party: country.party }),
    sectorIds: ids,
    regionIds: country.regions.map(({ id }) => id),
    parties: layOutParties(flows.n, country.regions.length),
    n: flows.n,
    regions: country.regions.length,
    groups: people.groups,
    ages: people.ages,
    ...structure,
    ...base,
    ...capital,
    ...village,
    ...incomesOf(read, flows, structure, people, ownership),
    currencyPerHp: read.numberOr("tractor-price", steadyTractorPrice(read, structure, capital)),
    ...peopleFacts(people, read),
    normalInvestment: Math.max(read.numberOr("investment-share.normal", 0), base.baseShares.investment),
    ...worldOf(read, flows, country),
    products: productsOf(read, country, flows, ids),
    harvestQuarters: Float64Array.from(country.harvestQuarters),
  };
  const facts: Facts = { ...known, ...baskets(known) };
  return { facts, people, read, flows, ownership, idle: read.each("idle-capital", ids) };
}

/** Price of a horsepower at which the usual part of farm machinery (8 %) makes up for the wear of the opening's tractors (15 % a year). */
function steadyTractorPrice(
  read: Reading,
  { farming, machinery }: Structure,
  { composition: b, investment0 }: { readonly composition: Float64Array; readonly investment0: Float64Array },
): number {
  const n = investment0.length;
  let usual = 0;
  for (let j = 0; j < n; j++) if (farming[j]) usual += b[machinery * n + j] * investment0[j];
  return Math.max((0.08 * usual) / (0.15 * Math.max(read.numberOr("tractor-power", 0), 1e-6)), 1e-6);
}

type Structure = ReturnType<typeof structureOf>;

/** Which sector plays which part. Throws `Fault` when a role that the engine needs has neither sector nor stand-in. */
function structureOf(country: Country, { n }: Flows) {
  const { sectors, standIns } = country;
  const share = (j: number, role: Role): number => sectors[j].roles.find((r) => r.role === role)?.share ?? 0;
  const main = (role: Role): number => {
    let best = -1;
    for (let j = 0; j < n; j++) if (share(j, role) > (best < 0 ? 0 : share(best, role))) best = j;
    if (best < 0) best = sectors.findIndex(({ id }) => id === standIns[role]);
    if (best >= 0) return best;
    throw new Fault([
      {
        where: `country ${country.id}, country.json`,
        expected: `a sector or a stand-in for the role ${role}`,
        found: "none",
        remedy: `Give a sector the role ${role} or name its stand-in in standIns`,
      },
    ]);
  };
  const mark = (roles: readonly Role[], least: number): Uint8Array =>
    Uint8Array.from({ length: n }, (_, j) => (roles.reduce((sum, role) => sum + share(j, role), 0) >= least ? 1 : 0));
  return {
    grain: main("grain"),
    machinery: main("machinery"),
    construction: main("construction"),
    defenceSector: main("defence"),
    housing: main("housing"),
    farming: mark(["grain", "other-food"], 0.5),
    storable: mark(KEPT, 0.5),
    food: mark(["grain", "other-food", "processed-food"], 0.5),
    heavy: mark(HEAVY, 0.5),
    raw: mark(["grain", "other-food", "raw-material"], 0.5),
    technical: mark(["energy", "materials", "machinery", "transport"], 0.5),
    works: mark(["processed-food", "consumer", "materials"], 0.5),
    gestation: Float64Array.from({ length: n }, (_, j) =>
      sectors[j].roles.reduce((sum, r) => sum + r.share * GESTATION[r.role], 0),
    ),
  };
}

/** Smallest input coefficient that can stop production; smaller inputs can be done without for a while. */
const SMALLEST_BINDING = 0.02;

function flowFacts(flows: Flows, { raw, technical, works }: Structure) {
  const { n, output, inter, imports, exports } = flows;
  const inputCoefficient = new Float64Array(n * n);
  const inputSum = new Float64Array(n);
  const binds = new Uint8Array(n * n);
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) {
      inputCoefficient[i * n + j] = inter[i * n + j] / output[j];
      inputSum[j] += inputCoefficient[i * n + j];
      const needed = technical[i] === 1 || (raw[i] === 1 && works[j] === 1);
      if (i !== j && needed && inputCoefficient[i * n + j] >= SMALLEST_BINDING) binds[i * n + j] = 1;
    }
  }
  const sum = (v: Float64Array): number => v.reduce((a, b) => a + b, 0);
  const uses = {
    consumption: sum(flows.rural) + sum(flows.urban),
    investment: sum(flows.investment),
    communal: sum(flows.communal),
    defence: sum(flows.defence),
  };
  const gdp0 = sum(output) - sum(inter);
  return {
    output0: output,
    inputCoefficient,
    inputSum,
    binds,
    ruralConsumption0: flows.rural,
    urbanConsumption0: flows.urban,
    communal0: flows.communal,
    defence0: flows.defence,
    exports0: exports,
    imports0: imports,
    gdp0,
    baseRural: sum(flows.rural),
    baseUrban: sum(flows.urban),
    baseShares: {
      consumption: uses.consumption / gdp0,
      investment: uses.investment / gdp0,
      communal: uses.communal / gdp0,
      defence: uses.defence / gdp0,
    },
    baseImbalance: (sum(imports) - sum(exports)) / (sum(imports) + sum(exports)),
    dutyRate: sum(imports) > 0 ? flows.duties / sum(imports) : 0,
  };
}

function capitalOf(
  read: Reading,
  ids: readonly string[],
  flows: Flows,
  { machinery, construction, grain, farming }: Structure,
) {
  const { n, investment, valueAdded } = flows;
  const capital0 = read.each("fixed-capital", ids);
  const depreciation = read.each("depreciation-rate", ids);
  const byDestination = Float64Array.from({ length: n }, (_, j) => capital0[j] * (depreciation[j] + 0.02));
  scaleTo(
    byDestination,
    investment.reduce((a, b) => a + b, 0),
  );
  const wages = valueAdded.get("wages") ?? new Float64Array(n);
  const mixed = valueAdded.get("peasant_artisan_income") ?? new Float64Array(n);
  const surplus = valueAdded.get("surplus") ?? new Float64Array(n);
  const wear = valueAdded.get("depreciation") ?? new Float64Array(n);
  const capitalShare = Float64Array.from({ length: n }, (_, j) => {
    const whole = wages[j] + mixed[j] + surplus[j] + wear[j];
    return Math.min(Math.max((Math.max(surplus[j], 0) + wear[j] + 0.15 * mixed[j]) / whole, 0.15), 0.75);
  });
  const herds = Array.from(farming).findIndex(
    (is, j) => is === 1 && (j !== grain || farming.reduce((a, b) => a + b, 0) === 1),
  );
  return {
    capital0,
    depreciation,
    capitalShare,
    investment0: byDestination,
    labour0: read.each("employment", ids),
    idle0: read.each("idle-capital", ids),
    composition: composition(
      flows,
      {
        machinery: read.each("investment-machinery", ids),
        construction: read.each("investment-construction", ids),
        herd: read.each("investment-herd", ids),
        other: read.each("investment-other", ids),
      },
      { machine: machinery, building: construction, herds, byDestination },
    ),
  };
}

function incomesOf(
  read: Reading,
  { n, output, valueAdded }: Flows,
  { farming }: Structure,
  people: People,
  ownership: Float64Array,
) {
  const ids = read.country.sectors.map(({ id }) => id);
  const per = (name: string): Float64Array => {
    const row = valueAdded.get(name) ?? new Float64Array(n);
    return Float64Array.from(output, (x, j) => Math.max(row[j], 0) / x);
  };
  const labour = read.each("employment", ids);
  const wages = valueAdded.get("wages") ?? new Float64Array(n);
  let nonFarm = 0;
  for (let j = 0; j < n; j++) if (!farming[j]) nonFarm += labour[j];
  const working = (from: number, to: number): number => {
    let sum = 0;
    for (let g = from; g < to; g++)
      for (let a = 0; a < people.ages; a++) sum += people.cells[g * people.ages + a] * people.working[a];
    return sum;
  };
  const villages = 3 * read.country.regions.length;
  const village = working(0, villages);
  const town = working(villages, villages + 3);
  const privateShare0 = Float64Array.from({ length: n }, (_, j) => ownership[3 * n + j] + ownership[4 * n + j]);
  const free = people.urban - read.number("prisoners");
  return {
    wageShare: per("wages"),
    mixedShare: per("peasant_artisan_income"),
    exciseShare: per("taxes"),
    wage0: Float64Array.from(labour, (l, j) => wages[j] / l),
    privateShare0,
    nonFarmLabour0: nonFarm,
    ruralNonFarm: (RURAL_WORKERS * nonFarm) / village,
    participation0: ((1 - RURAL_WORKERS) * nonFarm * (1 + IDLE_AT_OPENING)) / town,
    villageWorkforce0: village,
    ruralWageShare: RURAL_WORKERS,
    ownersMixedShare: 0.45,
    owners0: free * people.owners,
    officialsShare0: people.officials,
    ownersShare0: people.owners,
    townScale: townScale(people.officials, people.owners),
  };
}

function peopleFacts(people: People, read: Reading) {
  const rural = people.ruralByRegion.reduce((a, b) => a + b, 0);
  return {
    ageFrom: people.ageFrom,
    ageWidth: people.ageWidth,
    peaceDeathRate: people.peaceDeathRate,
    birthRateUrban: people.birthRateUrban,
    birthRateRural: people.birthRateRural,
    working: people.working,
    leaving: people.ageFrom.map(readinessToLeave),
    frailty: people.frailty,
    people0: rural + people.urban,
    urbanPeople0: people.urban - read.number("prisoners"),
    villagersTotal0: rural,
    ruralPeople0: people.ruralByRegion,
  };
}

/** Shares of capital by form, form * n + sector, summing to 1 in each sector. */
function ownershipOf(read: Reading, ids: readonly string[]): Float64Array {
  const n = ids.length;
  const ownership = new Float64Array(FORMS.length * n);
  const names = [
    "own-state",
    "own-cooperative",
    "own-collective-farm",
    "own-private-peasant",
    "own-private-other",
    "own-foreign",
  ];
  names.forEach((name, f) => ownership.set(read.each(name, ids), f * n));
  for (let j = 0; j < n; j++) {
    let sum = 0;
    for (let f = 0; f < FORMS.length; f++) sum += ownership[f * n + j];
    for (let f = 0; f < FORMS.length; f++) ownership[f * n + j] /= sum;
  }
  return ownership;
}

function productsOf(read: Reading, country: Country, { n, inter }: Flows, ids: readonly string[]): readonly Product[] {
  return country.products.map(({ id, sector, unit, series, need = series, norms }) => {
    const s = ids.indexOf(sector);
    const weights = new Float64Array(n);
    if (norms !== undefined) for (const [user, share] of Object.entries(norms)) weights[ids.indexOf(user)] = share;
    else {
      let sum = 0;
      for (let j = 0; j < n; j++) sum += inter[s * n + j];
      for (let j = 0; j < n; j++) weights[j] = 0.5 * (sum > 0 ? inter[s * n + j] / sum : 0);
      weights[s] += 0.5;
    }
    return { id, sector: s, unit, base: read.number(series), baseNeed: read.number(need), norms: weights };
  });
}
