// The party of a country from the texts of a folder: each file checked for what an economy is opened with.
import { throwFaults, type FaultItem } from "../base/fault.js";
import type { Party } from "./party.js";
import { readJson } from "./read-shape.js";
import { partyFiles } from "./schemas.js";

/** The party in the texts `doctrines.json`, `actors.json` and `organs.json`. Throws one `Fault` with all that is malformed. */
export function readParty(texts: Readonly<Record<string, string>>, folder: string): Party {
  const faults: FaultItem[] = [];
  const file = (name: string) => ({ file: `${folder}/${name}`, text: texts[name], faults });
  const doctrines = readJson(file("doctrines.json"), partyFiles.doctrines);
  const actors = readJson(file("actors.json"), partyFiles.actors);
  const organs = readJson(file("organs.json"), partyFiles.organs);
  throwFaults(faults);
  return { doctrines: doctrines ?? [], actors: actors ?? [], organs: organs ?? [] };
}
