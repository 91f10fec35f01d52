// Builds dist/web: the page by vite, countries and published figures as files that the page fetches, and the worker that keeps all offline.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Builds the page into the folder, in whose place everything is made anew. */
export async function buildWeb(folder = join(root, "dist/web")) {
  const { build } = await import("vite");
  const { default: config, packed } = await import("../vite.config.js");
  await build({ ...config, logLevel: "error", build: { ...config.build, outDir: folder } });
  mkdirSync(join(folder, "data"), { recursive: true });
  for (const [name, content] of Object.entries(pageData()))
    writeFileSync(join(folder, "data", name), JSON.stringify(content));
  writeFileSync(join(folder, "licences.md"), [...packed].sort().map(licenceOf).join("\n"));
  writeFileSync(join(folder, "service-worker.js"), serviceWorker(folder));
}

/** What a country is opened with of the folder of its party. */
const PARTY_FILES = ["doctrines.json", "actors.json", "organs.json"];

/** Files by name: the list of countries, each country, and what is published of history. */
function pageData() {
  const ids = readdirSync(join(root, "data/countries")).sort();
  const read = (file) => readFileSync(join(root, "data", file), "utf8");
  const sources = read("sources.json");
  const countries = ids.map((id) => ({ id, ...JSON.parse(read(`countries/${id}/country.json`)) }));
  const entry = ({ id, name, basePeriod, firstYear, opens }) => ({
    id,
    name,
    basePeriod,
    firstYear,
    opens: opens.year,
  });
  const packed = countries.map(({ id, fit, tableSource, party }) => {
    const base = tableSource.split(":")[1];
    const folders = Object.fromEntries([id, ...(base === undefined ? [] : [base])].map((of) => [of, texts(of)]));
    const fits =
      fit !== undefined && existsSync(join(root, `data/fit/${fit}.json`)) ? { [fit]: read(`fit/${fit}.json`) } : {};
    const known = party === undefined ? [] : PARTY_FILES.map((file) => [file, read(`${party}/${file}`)]);
    return [`country-${id}.json`, { id, folders, sources, fits, party: Object.fromEntries(known) }];
  });
  const { countries: recorded } = JSON.parse(read("validation/history.json"));
  const [rows, series, costs] = ["rows.json", "series.csv", "human-cost.json"].map((file) =>
    read(`validation/${file}`),
  );
  const checks = readdirSync(join(root, "data/validation/checks"))
    .filter((file) => file.endsWith(".json"))
    .map((file) => JSON.parse(read(`validation/checks/${file}`)))
    .map(({ country, rows: judged }) => ({ country, rows: JSON.stringify(judged) }));
  const plan = (file) => read(`plan/${file}`);
  const tables = readdirSync(join(root, "data/plan/tables")).filter((file) => file.endsWith(".csv"));
  const plans = {
    branches: plan("branches.csv"),
    assumptions: plan("assumptions.csv"),
    classifications: plan("classifications.csv"),
    tables: Object.fromEntries(tables.map((file) => [file.replace(/\.csv$/, ""), plan(`tables/${file}`)])),
  };
  return {
    "plans.json": plans,
    "tables.json": Object.keys(plans.tables).sort(),
    "countries.json": countries.map(entry),
    "history.json": { countries: recorded, rows, series, costs, checks },
    ...Object.fromEntries(packed),
  };
}

/** Name, version and licence of a package in the page, with the text that must go with it. */
function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim();
  return `## ${name} ${version} (${license})\n\n${text}\n`;
}

/** Texts of a country's folder by path within it. */
function texts(id) {
  const folder = join(root, "data/countries", id);
  return Object.fromEntries(
    filesUnder(folder)
      .filter((path) => /\.(csv|json)$/.test(path))
      .map((path) => [path, readFileSync(join(folder, path), "utf8")]),
  );
}

/** The worker with the list of what it keeps and a name for this build, which changes whenever a file does. */
function serviceWorker(folder) {
  const kept = filesUnder(folder).filter((path) => !/^(service-worker\.js|licences\.md)$/.test(path));
  const hash = createHash("sha256");
  for (const path of kept) hash.update(`${path}\0`).update(readFileSync(join(folder, path)));
  const body = readFileSync(join(root, "src/web/offline/service-worker.js"), "utf8");
  const list = JSON.stringify(["./", ...kept.filter((path) => path !== "index.html")]);
  return `const KEPT = ${list};\nconst BUILD = "${hash.digest("hex").slice(0, 16)}";\n${body}`;
}

function filesUnder(folder, within = "") {
  return readdirSync(join(folder, within))
    .sort()
    .flatMap((name) => {
      const path = within === "" ? name : `${within}/${name}`;
      return statSync(join(folder, path)).isDirectory() ? filesUnder(folder, path) : [path];
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWeb(process.argv[2]);
