import { expect, test } from "vitest";
import { Refused } from "../../../source/hydra/yaml/refused.ts";
import { coreTag, scalarBuilders } from "../../../source/hydra/yaml/tagged-scalar.ts";
import { spelled } from "../../corpus.ts";

const build = (tag: string, text: string) => scalarBuilders.get(coreTag + tag)!(text);
const built = (tag: string, text: string) => {
	const value = build(tag, text);
	return value instanceof Refused ? value.error.kind : spelled(value);
};

test.each([
	["binary", "aGk=", "bytes aGk="],
	["binary", "aG k", "refused"],
	["binary", "a", "refused"],
	["binary", "aGkb=", "bytes aGkb"],
	["binary", "a=G=k=", "bytes aGk="],
	["binary", "aG==ignored", "bytes aA=="],
	["binary", "=", "bytes "],
	["binary", "é", "refused"],
	["null", "x", "null"],
	["timestamp", "2021-01-26", "UnsupportedValueType"],
	["timestamp", "2000-02-29 1:02:03.5 -1:30", "UnsupportedValueType"],
	["timestamp", "1900-02-29", "refused"],
	["timestamp", "0000-01-01", "refused"],
	["timestamp", "2021-01-26T24:00:00", "refused"],
	["timestamp", "now", "refused"],
])("!!%s %j is %s", (tag, text, expected) => {
	if (expected === "refused") expect(() => build(tag, text)).toThrow("is no ");
	else expect(built(tag, text)).toBe(expected);
});
