// `npm run bench [-- NAME ...]`: builds where needed and runs every file of bench/, or those whose name begins with NAME.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { node, root, setUp } from "./set-up.mjs";

process.exitCode = setUp() || benchAll(process.argv.slice(2));

/** Exit code of the first bench that failed, or 0. */
function benchAll(names) {
  const files = readdirSync(join(root, "bench")).filter((name) => name.endsWith(".bench.mjs"));
  const chosen = files.filter((file) => names.length === 0 || names.some((name) => file.startsWith(name)));
  if (chosen.length > 0) return chosen.map((file) => node(`bench/${file}`)).find((code) => code !== 0) ?? 0;
  process.stderr.write(`No bench begins with ${names.join(", ")}; there are ${files.join(", ")}\n`);
  return 2;
}
