// What a JSON value of unknown origin is, for the readers of specs and records.

export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether the value is a JSON object: not null, not an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Length beyond which a found value is cut in a fault. */
const LONGEST_SHOWN = 60;

/** The value as the `found` part of a fault: JSON, cut when long; "nothing" when it is missing. */
export function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  const json = JSON.stringify(value) ?? typeof value;
  return json.length > LONGEST_SHOWN ? `${json.slice(0, LONGEST_SHOWN)}…` : json;
}
