// A small record that the tests of this room share.
import { makeRecord, type RecordContent, type RunRecord } from "../../src/record/run-record.js";
import { readSpec, type RunSpec } from "../../src/record/run-spec.js";

export const spec: RunSpec = readSpec({
  modelVersion: "0.1.0",
  country: "ussr-1928",
  system: "nep",
  years: { from: 1928, to: 1930 },
  seed: 7,
});

export const content: RecordContent = {
  spec,
  years: [1928, 1929, 1930],
  columns: {
    grainOutput: { unit: "Mt", values: [73.3, 71.7, 83.5] },
    population: { unit: "m-persons", values: [152.1, 154.3, 156.4] },
  },
  absent: { deathsInCamps: "not modelled: the penal answer keeps no camps" },
};

export const record: RunRecord = makeRecord(content);
