// `npm start`: sets up the clone where needed and shows the first comparison; `npm start -- VERB ...` runs that verb instead.
import process from "node:process";
import { node, setUp } from "./set-up.mjs";

const args = process.argv.slice(2);
process.exitCode = setUp() || node("dist/cli/main.js", args.length > 0 ? args : ["start"]);
