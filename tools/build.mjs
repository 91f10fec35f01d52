// `npm run build`: the library, the command line and the page, where their sources have changed.
import process from "node:process";
import { build } from "./set-up.mjs";

process.exitCode = build();
