// Brings a clone to where it can run: packages as the lock says, dist as the sources say. Does nothing where both are so already.
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** Folder of the clone. */
export const root = fileURLToPath(new URL("..", import.meta.url));

const STAMP = join(root, "dist", "stamp.json");

/** Installs and builds where needed; returns the exit code of the first step that failed, or 0. Messages go to stderr. */
export function setUp() {
  return install() || build();
}

/** Runs node on a script of the clone with these arguments; returns its exit code. Output is the caller's. */
export function node(script, args = []) {
  return run(process.execPath, [join(root, script), ...args]);
}

/** Runs `npm ci` where the installed packages are not those of the lock. */
export function install() {
  if (isInstalled()) return 0;
  say("Installing packages (npm ci)");
  const npm = npmScript();
  const code = npm === undefined ? run("npm", ["ci"], "quiet") : run(process.execPath, [npm, "ci"], "quiet");
  if (code !== 0) say("npm ci failed; see above. It needs the network once.");
  return code;
}

/** Builds what was made from other sources than there are: dist from src, then the page in it. */
export function build() {
  return buildLibrary() || buildPage();
}

function buildLibrary() {
  const sources = stateOf(["package-lock.json", ...configs(), ...filesUnder("src")].filter((file) => !isOfPage(file)));
  const built = readJson(STAMP);
  if (built?.content === sources.content) return 0;
  say("Building");
  // Output of a source that is gone would live on in dist: start afresh when the list of files has changed.
  if (built?.files !== sources.files) rmSync(join(root, "dist"), { recursive: true, force: true });
  rmSync(STAMP, { force: true });
  const code = run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-b", "tsconfig.json"], "quiet");
  if (code !== 0) return code;
  chmodSync(join(root, "dist/cli/main.js"), 0o755);
  writeFileSync(STAMP, JSON.stringify(sources));
  return 0;
}

/** The page is the library's sources, its own, and the data that it carries. */
function buildPage() {
  const own = ["vite.config.js", "svelte.config.js", "tools/build-web.mjs"];
  const sources = stateOf(["package-lock.json", ...own, ...filesUnder("src"), ...filesUnder("data")]);
  const stamp = join(root, "dist/web/stamp.json");
  if (readJson(stamp)?.content === sources.content) return 0;
  say("Building the page");
  const code = run(process.execPath, [join(root, "tools/build-web.mjs")], "quiet");
  if (code === 0) writeFileSync(stamp, JSON.stringify(sources));
  return code;
}

function isOfPage(file) {
  return file.startsWith(join("src", "web")) || file === "tsconfig.web.json";
}

/** npm writes what it installed to a hidden lock; packages for other platforms are missing there by right. */
function isInstalled() {
  const wanted = readJson(join(root, "package-lock.json"))?.packages ?? {};
  const installed = readJson(join(root, "node_modules", ".package-lock.json"))?.packages;
  if (installed === undefined) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional, devOptional }]) => {
    if (path === "") return true;
    const found = installed[path];
    if (found === undefined) return optional === true || devOptional === true;
    return found.version === version && found.integrity === integrity;
  });
}

/** Hashes of the names of these files and of what is in them. */
function stateOf(paths) {
  const files = [...paths].sort();
  const content = createHash("sha256");
  for (const file of files)
    content
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  return { files: createHash("sha256").update(files.join("\0")).digest("hex"), content: content.digest("hex") };
}

function configs() {
  return readdirSync(root).filter((name) => /^tsconfig.*\.json$/.test(name));
}

function filesUnder(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length));
}

/** npm's own script: run by node it needs no shell on any system. */
function npmScript() {
  const runner = process.env.npm_execpath;
  const bin = dirname(process.execPath);
  const usual = [join(bin, "../lib/node_modules/npm/bin/npm-cli.js"), join(bin, "node_modules/npm/bin/npm-cli.js")];
  const candidates = runner !== undefined && basename(runner) === "npm-cli.js" ? [runner, ...usual] : usual;
  return candidates.find((path) => existsSync(path));
}

/** `quiet`: what the command prints on stdout goes to stderr, so that stdout stays the caller's data. */
function run(command, args, mode = "open") {
  const stdio = mode === "quiet" ? ["ignore", 2, 2] : "inherit";
  const { status, error } = spawnSync(command, args, { cwd: root, stdio });
  if (error !== undefined) say(`${command}: ${error.message}`);
  return status ?? 1;
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

function say(text) {
  process.stderr.write(`${text}\n`);
}
