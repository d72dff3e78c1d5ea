import { type JsonValue, jsonText } from "./json-text.ts";

/** Pieces of the text of a list, one record a line, as `--format json` prints it: no more than one record is held as text. */
export function* jsonList(records: Iterable<JsonValue>): Generator<string> {
	yield "[";
	let separator = "\n";
	for (const record of records) {
		yield separator + jsonText(record);
		separator = ",\n";
	}
	yield "\n]\n";
}
