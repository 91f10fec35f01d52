// The plan handed down: guidelines -> branches -> plants -> workshops. What arrives below adds up to what was decided above, at every level.
import { chance } from "../base/chance.js";
import { throwFaults, type FaultItem } from "../base/fault.js";
import { suggest } from "../base/nearest.js";
import type { Target } from "./targets.js";

/** A plant that can make one product, and its workshops. */
export interface Plant {
  readonly id: string;
  readonly product: string;
  /** Share of the product's capacity. */
  readonly share: number;
  /** Inputs and work per unit of output over the branch's average. */
  readonly norm: number;
  /** Shares of the plant's capacity by workshop. */
  readonly workshops: readonly number[];
}

/** What one manager is told for one year, in the table's unit. */
export interface Order {
  readonly level: "guideline" | "branch" | "plant" | "workshop";
  readonly id: string;
  /** The one above; absent at the top. */
  readonly parent?: string;
  readonly product?: string;
  readonly year: number;
  readonly output: number;
  /** Work and investment allowed. */
  readonly labour: number;
  readonly investment: number;
  /** Home inputs allowed: the norm times what the branch needs for this output. */
  readonly inputs: number;
}

/** What the cascade must know of a target. */
export type OrderedTarget = Pick<Target, "product" | "year" | "output" | "labour" | "investment" | "capital">;

export interface CascadeQuery {
  readonly targets: readonly OrderedTarget[];
  /** Home inputs per unit of output by product. */
  readonly inputsPerUnit: Readonly<Record<string, number>>;
  readonly plants: readonly Plant[];
}

/** Shares and norms may miss their sums by this much: rounding of a data file. */
const ROUNDING = 1e-6;

/**
 * Orders of all levels and years. Output and investment are divided by shares of capacity; inputs and work also by norms, scaled so that the
 * branch keeps within what the plan gave it. Throws `Fault` where a product has no plant, or the shares of its plants do not sum to 1.
 */
export function cascade({ targets, inputsPerUnit, plants }: CascadeQuery): readonly Order[] {
  const made = targets.filter(({ output, capital }) => output > 0 || capital > 0);
  const products = [...new Set(made.map(({ product }) => product))];
  throwFaults(plantFaults(plants, products));
  const byProduct = new Map(products.map((product) => [product, plants.filter((plant) => plant.product === product)]));
  const years = [...new Set(targets.map(({ year }) => year))];
  return years.flatMap((year) => {
    const branches = made.filter((target) => target.year === year).map((target) => branchOrder(target, inputsPerUnit));
    const below = branches.flatMap((branch) => plantOrders(branch, byProduct.get(branch.id) ?? []));
    return [guideline(branches, year), ...branches, ...below];
  });
}

const TOP = "guidelines";

function guideline(branches: readonly Order[], year: number): Order {
  const sum = (of: (order: Order) => number): number => branches.reduce((total, order) => total + of(order), 0);
  return {
    level: "guideline",
    id: TOP,
    year,
    output: sum(({ output }) => output),
    labour: sum(({ labour }) => labour),
    investment: sum(({ investment }) => investment),
    inputs: sum(({ inputs }) => inputs),
  };
}

function branchOrder(target: OrderedTarget, inputsPerUnit: CascadeQuery["inputsPerUnit"]): Order {
  const { product, year, output, labour, investment } = target;
  const inputs = output * (inputsPerUnit[product] ?? 0);
  return { level: "branch", id: product, parent: TOP, product, year, output, labour, investment, inputs };
}

/** Orders to the plants of a branch and to their workshops. */
function plantOrders(branch: Order, plants: readonly Plant[]): readonly Order[] {
  const average = plants.reduce((sum, { share, norm }) => sum + share * norm, 0);
  return plants.flatMap((plant) => {
    const use = average > 0 ? (plant.share * plant.norm) / average : plant.share;
    const part = { by: plant.share, use, parent: branch.id };
    const order = share(branch, { ...part, level: "plant", id: plant.id });
    const shops = plant.workshops.map((size, k) =>
      share(order, { level: "workshop", id: `${plant.id}/${k + 1}`, parent: plant.id, by: size, use: size }),
    );
    return [order, ...shops];
  });
}

interface Part {
  readonly level: Order["level"];
  readonly id: string;
  readonly parent: string;
  /** Share of output and investment, and of inputs and work. */
  readonly by: number;
  readonly use: number;
}

function share(above: Order, { level, id, parent, by, use }: Part): Order {
  return {
    ...above,
    level,
    id,
    parent,
    output: above.output * by,
    investment: above.investment * by,
    labour: above.labour * use,
    inputs: above.inputs * use,
  };
}

function plantFaults(plants: readonly Plant[], products: readonly string[]): readonly FaultItem[] {
  const faults: FaultItem[] = [];
  const expectOne = (where: string, shares: readonly number[]): void => {
    const sum = shares.reduce((total, one) => total + one, 0);
    if (Math.abs(sum - 1) <= ROUNDING && shares.every((one) => one >= 0)) return;
    faults.push({
      where,
      expected: "shares of 0 or more that sum to 1",
      found: `a sum of ${sum}`,
      remedy: "Correct the shares",
    });
  };
  for (const { id, product, workshops, norm } of plants) {
    const remedy = suggest(product, products) || `Known are ${products.join(", ")}`;
    if (!products.includes(product))
      faults.push({ where: `plant "${id}"`, expected: "a product of the plan", found: `"${product}"`, remedy });
    if (!(norm > 0))
      faults.push({ where: `plant "${id}"`, expected: "a norm above 0", found: String(norm), remedy: "Correct it" });
    expectOne(`workshops of plant "${id}"`, workshops);
  }
  for (const product of products)
    expectOne(
      `plants of "${product}"`,
      plants.filter((plant) => plant.product === product).map((plant) => plant.share),
    );
  return faults;
}

export interface PlantDraw {
  readonly products: readonly string[];
  /** Seed of chance. */
  readonly seed: number;
  /** Plants a product at most, and workshops a plant at most; 8 and 4 where not given. */
  readonly mostPlants?: number;
  readonly mostWorkshops?: number;
}

/** Log-distance of norms between plants: the best and worst of a branch commonly differ by a factor of two (Syverson 2011). */
const NORM_SPREAD = 0.15;

/** Made-up plants where a country has no data: sizes fall as 1/rank (Zipf), norms scatter around 1. */
export function generatePlants({ products, seed, mostPlants = 8, mostWorkshops = 4 }: PlantDraw): readonly Plant[] {
  const source = chance(seed);
  return products.flatMap((product) => {
    const count = 1 + Math.floor(source.uniform(`plants/${product}`, 0) * mostPlants);
    const sizes = sharesByRank(count);
    return sizes.map((size, k) => {
      const shops = 1 + Math.floor(source.uniform(`workshops/${product}`, 0, k) * mostWorkshops);
      const norm = Math.max(0.5, 1 + NORM_SPREAD * source.normal(`norms/${product}`, 0, k));
      return { id: `${product}-${k + 1}`, product, share: size, norm, workshops: sharesByRank(shops) };
    });
  });
}

function sharesByRank(count: number): readonly number[] {
  const sizes = Array.from({ length: count }, (_, k) => 1 / (k + 1));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size) => size / total);
}
