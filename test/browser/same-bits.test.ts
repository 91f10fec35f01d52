import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashColumns } from "../../src/base/hash.js";
import * as maths from "../../src/base/maths.js";
import { serveFolder, type Serving } from "../../src/cli/static-server.js";
import { chromiumPath, startBrowsing, type Browsing } from "./chromium.js";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const ONE = ["exp", "log", "log2", "log10", "log1p", "expm1", "tanh", "cbrt", "sin", "cos"] as const;

/** Arguments over many sizes, made by exact arithmetic alone: quotients of whole numbers times powers of two. */
const ARGUMENTS = Array.from(
  { length: 4000 },
  (_, k) => ((k % 2 === 0 ? 1 : -1) * (1 + ((k * 2654435761) % 4294967296) / 4294967296)) / 2 ** ((k % 40) - 12),
);

describe.skipIf(chromiumPath() === undefined)("the deterministic mathematics", () => {
  let serving: Serving;
  let browsing: Browsing;
  beforeAll(async () => {
    serving = await serveFolder(dist, 0);
    browsing = await startBrowsing();
  });
  afterAll(async () => {
    await browsing?.close();
    await serving?.close();
  });

  it("have the same bits in Chromium as in node, for every function and 4000 arguments of many sizes", async () => {
    const { page } = await browsing.open(`${serving.url}web/index.html`);
    // As text: an import written here would be the test runner's.
    const inBrowser = await page.evaluate<number[][]>(`(async () => {
      const maths = await import(${JSON.stringify(`${serving.url}base/maths.js`)});
      const args = ${JSON.stringify(ARGUMENTS)};
      const values = ${JSON.stringify(ONE)}.map((name) => args.map((x) => maths[name](x)));
      values.push(args.map((x, k) => maths.pow(Math.abs(x), args[(k + 1) % args.length])));
      return values.map((column) => column.map((value) => (Number.isFinite(value) ? value : 0)));
    })()`);
    const power = ARGUMENTS.map((x, k) => maths.pow(Math.abs(x), ARGUMENTS[(k + 1) % ARGUMENTS.length]));
    const inNode = [...ONE.map((name) => ARGUMENTS.map((x) => maths[name](x))), power].map((values) =>
      values.map((value) => (Number.isFinite(value) ? value : 0)),
    );
    const hash = (columns: readonly (readonly number[])[]) =>
      hashColumns(Object.fromEntries(columns.map((values, k) => [[...ONE, "pow"][k], Float64Array.from(values)])));
    expect(hash(inBrowser)).toBe(hash(inNode));
    await page.close();
  });
});
