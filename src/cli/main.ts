#!/usr/bin/env node
// The executable: hands the process's arguments and streams to the program.
import process from "node:process";
import { runCommandLine } from "./program.js";

// A reader such as `head` may close the pipe early; that is its right and no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), process);
