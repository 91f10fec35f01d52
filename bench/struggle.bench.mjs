// A thousand struggles as `onecountry struggle` asks for them, with every variant and every switch thrown on the same draws; and how many runs of
// the economy live with the struggle inside them. One thread. Run `npm run build` first.
import { struggles } from "../dist/index.js";
import { loadCountry, loadPolity, loadSystem } from "../dist/node.js";
import { readSpec, run } from "../dist/index.js";

const RUNS = 1000;
const polity = loadPolity();

/** Wall and processor seconds of a piece of work. */
function timed(work) {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const result = work();
  const { user, system } = process.cpuUsage(cpu);
  return { result, wall: (performance.now() - start) / 1000, processor: (user + system) / 1e6 };
}

const { result, wall, processor } = timed(() => struggles({ polity, runs: RUNS, seed: 1, switches: [] }));
const lived = RUNS * (result.variants.length + result.hinges.filter(({ kind }) => kind === "switch").length);
console.log(
  `${RUNS} struggles with all variants and switches (${lived} lived): ${wall.toFixed(1)} s, ${processor.toFixed(1)} s of a processor`,
);

const country = loadCountry("ussr-1924");
const system = loadSystem("struggle");
const inside = timed(() => {
  for (let seed = 1; seed <= 20; seed++) {
    run(readSpec({ country: "ussr-1924", system: "struggle", years: { from: 1924, to: 1940 }, seed }), {
      country,
      system,
    });
  }
});
console.log(`20 runs of ussr-1924, 1924-1940, in which the struggle decides: ${inside.wall.toFixed(1)} s`);
