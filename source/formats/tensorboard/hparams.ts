import { float, type Value } from "../../model/value.ts";
import type { WireReader } from "./wire-reader.ts";

const statuses: readonly (string | undefined)[] = [undefined, "success", "failure", "running"];
export const mostHparams = 4096;
const longestText = 1000;

/**
 * What the hparams plugin keeps in the metadata of a tag, in `wire` up to `end`
 * (https://github.com/tensorflow/tensorboard/blob/master/tensorboard/plugins/hparams/plugin_data.proto): 3 session_start_info
 * {1 hparams: entries {1 key, 2 Value {2 number, 3 string, 4 bool}}}, 4 session_end_info {1 status}. Hyperparameters by
 * their own names; numbers are floats, for the file has no ints. Throws a DataError where it is broken.
 */
export function readHparams(wire: WireReader, end: number): Map<string, Value> {
	const facts = new Map<string, Value>();
	while (wire.at < end) {
		const key = wire.key(end);
		if (key !== 26 && key !== 34) {
			wire.skip(key, end);
			continue;
		}
		const infoEnd = wire.span(end);
		while (wire.at < infoEnd) {
			const field = wire.key(infoEnd);
			if (key === 26 && field === 10) {
				const [name, value] = readEntry(wire, wire.span(infoEnd));
				if (value !== undefined && facts.size < mostHparams) facts.set(name, value);
			} else if (key === 34 && field === 8) {
				const status = statuses[wire.uint64(infoEnd)];
				if (status !== undefined) facts.set("_hparams_/session_end_info", status);
			} else wire.skip(field, infoEnd);
		}
	}
	return facts;
}

function readEntry(wire: WireReader, end: number): readonly [name: string, value: Value | undefined] {
	let name = "";
	let value: Value | undefined;
	while (wire.at < end) {
		const key = wire.key(end);
		if (key === 10) name = readText(wire, end);
		else if (key === 18) value = readValue(wire, wire.span(end));
		else wire.skip(key, end);
	}
	return [name, value];
}

/** A google.protobuf.Value; undefined for lists and structs, which are no hyperparameters. */
function readValue(wire: WireReader, end: number): Value | undefined {
	let value: Value | undefined;
	while (wire.at < end) {
		const key = wire.key(end);
		if (key === 8) {
			wire.uint64(end);
			value = null;
		} else if (key === 17) value = float(wire.double(end));
		else if (key === 26) value = readText(wire, end);
		else if (key === 32) value = wire.uint64(end) !== 0;
		else wire.skip(key, end);
	}
	return value;
}

function readText(wire: WireReader, end: number): string {
	const text = wire.text(wire.span(end));
	return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}
