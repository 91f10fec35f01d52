// A party-state on a planned economy: an apparatus that appoints those who elect it, and a police that strikes by suspicion.
import type { System } from "../economy/contracts.js";
import { policeState } from "../institutions/liberty/police-state.js";
import { partyApparatus } from "../institutions/power/party-apparatus.js";
import { PLANNED_ECONOMY } from "./planned-economy.js";

export const partyState: System = {
  id: "party-state",
  name: "Party-state",
  registryId: "one-party-state",
  about:
    "An apparatus that appoints those who elect it rules a planned economy with a police that strikes by suspicion; ten answers as in the council republic.",
  answers: { ...PLANNED_ECONOMY, power: partyApparatus, liberty: policeState },
  parameters: {},
};
