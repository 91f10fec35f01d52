// Fits ten parameters of the USSR's history to series of 1924-29 and 1934-36 and writes data/fit/ussr.json. A rerun gives the same file.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { setUp } from "./set-up.mjs";

setUp();
const { loadCountry, loadSystem } = await import("../dist/node.js");
const { fit } = await import("../dist/lab/fit.js");
const { MODEL_VERSION } = await import("../dist/index.js");

const at = (path) => fileURLToPath(new URL(`../data/fit/${path}`, import.meta.url));
const { targets, bounds } = JSON.parse(readFileSync(at("ussr-targets.json"), "utf8"));
const problem = {
  country: loadCountry("ussr-1924"),
  course: loadSystem("history"),
  targets,
  bounds,
  seeds: 4,
  draws: 500,
  steps: 500,
};
const started = process.hrtime.bigint();
const { best, near, evaluations } = fit(problem, (done, all) => {
  if (done % 50 === 0) process.stderr.write(`${done} of ${all}\n`);
});
mkdirSync(at("."), { recursive: true });
const result = {
  modelVersion: MODEL_VERSION,
  country: "ussr-1924",
  course: "history",
  seeds: problem.seeds,
  evaluations,
  targets,
  bounds,
  best,
  near,
};
writeFileSync(at("ussr.json"), `${JSON.stringify(result, null, 1)}\n`);
process.stderr.write(
  `loss ${best.loss}, ${near.length} near fits, ${Number((process.hrtime.bigint() - started) / 1000000000n)} s\n`,
);
