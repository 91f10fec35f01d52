// From a table to the facts of a plan: techniques, uses, labour, capital, investment. What is repaired or assumed on the way is listed.
import { throwFaults, type FaultItem } from "../base/fault.js";
import type { Table } from "../table/table.js";
import type { Assumed } from "./assumptions.js";
import { branchOf, type Branch } from "./branch.js";
import { finalUseKinds, type FinalUseKind } from "./final-use.js";
import { flowsByProduct, type Flows } from "./flows.js";
import { balancedShares, wearOf } from "./investment-baskets.js";
import { isForeignProduct, mergeEmpty } from "./merge-empty.js";
import type { AssumedFact, Basket, PlanData, PlanRepair } from "./plan-data.js";
import { capitalOf, labourOf } from "./primary-inputs.js";

/** What a country knows beyond its table, and how the table's names are to be read. */
export interface CountryFacts {
  /** Branch of each sector whose code or name does not tell. */
  readonly branches?: Readonly<Record<string, string>>;
  /** Longer names of sectors. */
  readonly sectorNames?: Readonly<Record<string, string>>;
  readonly finalUses?: Readonly<Record<string, FinalUseKind>>;
  /** Pay of all who work in a sector, owners and peasants included, in the table's unit. */
  readonly labour?: Readonly<Record<string, number>>;
  /** Fixed capital of a sector, in the table's unit. */
  readonly capital?: Readonly<Record<string, number>>;
  /** What the table tells of trade less than product by product, and must be said: a name and a sentence each. */
  readonly trade?: readonly { readonly what: string; readonly meaning: string }[];
  /** Growth of labour and markets a year; where not given, what base-year investment implies. */
  readonly growth?: number;
}

export interface FormulateQuery {
  readonly branches: readonly Branch[];
  readonly assumed: Assumed;
  readonly facts?: CountryFacts | undefined;
}

/** Value added of the base year in plan units. */
export const BASE_VALUE_ADDED = 1000;

/**
 * The facts of a plan for a table. Throws `Fault` for a table without households or value added, and for facts about sectors it lacks.
 *
 *   table -> merge empty industries -> flows by product -> labour, capital -> baskets of investment -> growth -> PlanData
 */
export function formulate(table: Table, { branches, assumed, facts = {} }: FormulateQuery): PlanData {
  throwFaults(unknownNames(table, { branches, facts }));
  const kinds = finalUseKinds({ table: table.name, finalUses: table.finalUses, kinds: facts.finalUses });
  const ofSector = table.sectors.map((id) => branchFor(id, { branches, facts }));
  const merge = mergeEmpty(table, ofSector);
  const valueAdded = table.valueAdded.reduce((sum, value) => sum + value, 0);
  throwFaults(withoutValueAdded(table, valueAdded));
  const unitInTable = valueAdded / BASE_VALUE_ADDED;
  throwFaults(withoutInvestment(table, kinds));
  const flows = flowsByProduct(table, { merge, kinds, unit: unitInTable });
  const own = merge.hosts.map((sector) => ofSector[sector]);
  const labour = labourOf(table, { merge, branches: own, assumed, unit: unitInTable, given: facts.labour });
  const capital = capitalOf(table, { merge, branches: own, assumed, unit: unitInTable, given: facts.capital });
  const investment = investmentOf({ flows, branches: own, stock: capital.stock, assumed });
  const growth = (facts.growth ?? investment.growth) + assumed["growth-shift"];
  const perOutput = (amounts: Float64Array): Float64Array =>
    amounts.map((amount, j) => (flows.grossOutput[j] > 0 ? amount / flows.grossOutput[j] : 0));
  return {
    name: table.name,
    year: table.year,
    unit: table.unit,
    unitInTable,
    products: merge.hosts.map((sector) => table.sectors[sector]),
    isForeign: merge.hosts.map((sector) => isForeignProduct(table, sector)),
    branches: own,
    ...coefficients(flows),
    labour: perOutput(labour.pay),
    capital: perOutput(capital.stock),
    ...investment.facts,
    household: flows.household,
    public: flows.public,
    defence: flows.defence,
    outside: flows.outside,
    exports: flows.exports,
    fixedSupply: flows.fixedSupply,
    growth,
    assumed: [...labour.assumed, ...capital.assumed, ...growthFact(facts, investment.growth)],
    repairs: [...mergeRepairs(table, merge), ...flows.repairs],
  };
}

function branchFor(id: string, { branches, facts }: { branches: readonly Branch[]; facts: CountryFacts }): Branch {
  const said = facts.branches?.[id];
  const chosen = branches.find((branch) => branch.id === said);
  return chosen ?? branchOf({ id, name: facts.sectorNames?.[id] }, branches);
}

/** Names in the country's facts that are no sector of the table, and branches that do not exist. */
function unknownNames(
  { sectors, name }: Table,
  { branches, facts }: { readonly branches: readonly Branch[]; readonly facts: CountryFacts },
): readonly FaultItem[] {
  const faults: FaultItem[] = [];
  for (const list of ["branches", "labour", "capital"] as const) {
    for (const sector of Object.keys(facts[list] ?? {}).filter((id) => !sectors.includes(id)))
      faults.push({
        where: `${list} of ${name}`,
        expected: "a sector of the table",
        found: `"${sector}"`,
        remedy: `Known are ${sectors.join(", ")}`,
      });
  }
  for (const branch of Object.values(facts.branches ?? {}).filter((id) => !branches.some((known) => known.id === id)))
    faults.push({
      where: `branches of ${name}`,
      expected: "a branch",
      found: `"${branch}"`,
      remedy: `Known are ${branches.map(({ id }) => id).join(", ")}`,
    });
  return faults;
}

function withoutValueAdded({ name }: Table, valueAdded: number): readonly FaultItem[] {
  if (valueAdded > 0) return [];
  const remedy = "Give the rows of value added; a plan needs work, and work is known by its pay";
  return [{ where: name, expected: "value added above 0", found: String(valueAdded), remedy }];
}

/** Without a column of investment capital would cost nothing. */
function withoutInvestment({ name, finalUses }: Table, kinds: readonly FinalUseKind[]): readonly FaultItem[] {
  if (kinds.includes("investment")) return [];
  const remedy = "Say which final use is investment";
  return [{ where: name, expected: "a final use of investment", found: finalUses.join(", "), remedy }];
}

function coefficients({
  domestic,
  imported,
  grossOutput,
}: Flows): Pick<PlanData, "domestic" | "imported" | "grossOutput"> {
  const n = grossOutput.length;
  const perOutput = (flows: Float64Array): Float64Array =>
    flows.map((flow, k) => (grossOutput[k % n] > 0 ? flow / grossOutput[k % n] : 0));
  return { domestic: perOutput(domestic), imported: perOutput(imported), grossOutput };
}

interface InvestmentQuery {
  readonly flows: Flows;
  readonly branches: readonly Branch[];
  readonly stock: Float64Array;
  readonly assumed: Assumed;
}

interface InvestmentFacts {
  readonly facts: Pick<PlanData, "structures" | "equipment" | "investment" | "structuresShare" | "depreciation">;
  /** Growth of capital that base-year investment implies. */
  readonly growth: number;
}

/** Branches whose products are structures; everything else that is invested is equipment. */
const STRUCTURES = ["construction", "dwellings", "architecture"];

function investmentOf({ flows, branches, stock, assumed }: InvestmentQuery): InvestmentFacts {
  const isStructure = branches.map(({ id }) => STRUCTURES.includes(id));
  const structures = partOf(flows.investment, (i) => isStructure[i]);
  const equipment = partOf(flows.investment, (i) => !isStructure[i]);
  const wear = { structures: assumed["wear-of-structures"], equipment: assumed["wear-of-equipment"] };
  const depreciation = Float64Array.from(branches, (branch) => wearOf(branch.structures, wear));
  const totals = { structures: structures.total, equipment: equipment.total };
  const capital = stock.reduce((sum, amount) => sum + amount, 0);
  const worn = stock.reduce((sum, amount, j) => sum + amount * depreciation[j], 0);
  const growth = (totals.structures + totals.equipment - worn) / capital;
  const needs = stock.map((amount, j) => amount * Math.max(depreciation[j] + growth, depreciation[j] / 2));
  const shares = Float64Array.from(branches, (branch) => branch.structures);
  return {
    facts: {
      structures: structures.basket,
      equipment: equipment.basket,
      investment: totals,
      structuresShare: balancedShares({ totals, needs, shares }),
      depreciation,
    },
    growth,
  };
}

/** The products of a use for which the question is answered yes: the sum, and the basket of one unit. */
function partOf(use: Basket, isPart: (i: number) => boolean): { readonly total: number; readonly basket: Basket } {
  const keep = (flows: Float64Array): Float64Array => flows.map((flow, i) => (isPart(i) ? flow : 0));
  const [domestic, imported] = [keep(use.domestic), keep(use.imported)];
  const total = [...domestic, ...imported].reduce((sum, flow) => sum + flow, 0);
  const unit = total > 0 ? total : 1;
  const basket = { domestic: domestic.map((flow) => flow / unit), imported: imported.map((flow) => flow / unit) };
  return { total, basket };
}

function growthFact(facts: CountryFacts, implied: number): readonly AssumedFact[] {
  if (facts.growth !== undefined) return [];
  const range = { value: implied, low: implied, high: implied };
  return [{ what: "growth", range, source: "base-year investment over capital, less wear" }];
}

function mergeRepairs(table: Table, { merged }: ReturnType<typeof mergeEmpty>): readonly PlanRepair[] {
  const width = table.sectors.length + table.finalUses.length;
  return merged.map(({ sector, host }) => ({
    what: `no home output: merged into ${table.sectors[host]}`,
    products: [table.sectors[sector]],
    amount: table.imported.subarray(sector * width, (sector + 1) * width).reduce((sum, flow) => sum + flow, 0),
  }));
}
