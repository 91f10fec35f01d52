// A supply-use pair: what each industry makes of each product, and who uses it. Products and industries may differ in number.

/** p products, k industries, f final uses and v rows of value added, in one currency, basic prices. */
export interface SupplyUse {
  readonly id: string;
  readonly name: string;
  readonly year: string;
  readonly unit: string;
  readonly products: readonly string[];
  readonly industries: readonly string[];
  readonly finalUses: readonly string[];
  readonly valueAddedRows: readonly string[];
  /** k x p: what industry i makes of product j; row sums are industry output g, column sums product output q. */
  readonly make: Float64Array;
  /** p x (k + f) uses of home produce, industries first. */
  readonly domestic: Float64Array;
  /** p x (k + f) uses of imports. */
  readonly imported: Float64Array;
  /** k + f duties and net taxes on products. */
  readonly duties: Float64Array;
  /** v x k. */
  readonly valueAdded: Float64Array;
}

/** g: row sums of the make table. */
export function industryOutput({ make, industries, products }: SupplyUse): Float64Array {
  const p = products.length;
  return Float64Array.from({ length: industries.length }, (_, i) =>
    make.subarray(i * p, (i + 1) * p).reduce((sum, value) => sum + value, 0),
  );
}

/** q: column sums of the make table. */
export function productOutput({ make, products }: SupplyUse): Float64Array {
  const output = new Float64Array(products.length);
  make.forEach((value, k) => (output[k % products.length] += value));
  return output;
}
