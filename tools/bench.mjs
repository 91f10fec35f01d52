// `npm run bench [-- NAME ...]`: builds where needed and runs every file of bench/, or those whose name begins with NAME.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { node, root, setUp } from "./set-up.mjs";

process.exitCode = setUp() || benchAll(process.argv.slice(2));

/** Exit code of the first bench that failed, or 0. */
function benchAll(names) {
  const files = readdirSync(join(root, "bench")).filter((name) => name.endsWith(".bench.mjs"));
  const chosen = files.filter((file) => names.length === 0 || names.some((name) => file.startsWith(name)));
  if (chosen.length === 0) {
    process.stderr.write(`No bench begins with ${names.join(", ")}; there are ${files.join(", ")}\n`);
    return 2;
  }
  installRivals();
  return chosen.map((file) => node(`bench/${file}`)).find((code) => code !== 0) ?? 0;
}

/** Packages that benches compare with have a lock of their own in bench/. Without them (no network) their rows are left out. */
function installRivals() {
  if (existsSync(join(root, "bench/node_modules/.package-lock.json"))) return;
  process.stderr.write("Installing what the benches compare with (npm ci in bench/)\n");
  const npm = process.env.npm_execpath;
  const [command, args] = npm === undefined ? ["npm", ["ci"]] : [process.execPath, [npm, "ci"]];
  spawnSync(command, args, { cwd: join(root, "bench"), stdio: ["ignore", 2, 2] });
}
