import { DataError } from "../../model/problem.ts";
import type { Value } from "../../model/value.ts";
import { boolOf, floatOf, intOf } from "../yaml-scalar.ts";
import { Refused } from "./refused.ts";

export const coreTag = "tag:yaml.org,2002:";

const date =
	/^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.\d*)?(?:[ \t]*(?:Z|[-+](\d\d?)(?::(\d\d))?))?)?$/;

type Build = (text: string) => Value | Refused;

/** What builds a scalar of a tag; each throws a DataError without a line. Source: PyYAML 6 `constructor.py`. */
export const scalarBuilders: ReadonlyMap<string, Build> = new Map<string, Build>([
	[`${coreTag}str`, (text) => text],
	[`${coreTag}int`, intOf],
	[`${coreTag}float`, floatOf],
	[`${coreTag}bool`, boolOf],
	[`${coreTag}null`, () => null],
	[`${coreTag}binary`, bytesOf],
	[`${coreTag}timestamp`, timeOf],
]);

const alphabet = /^[A-Za-z0-9+/]$/;

/** Base64 as Python decodes it: other signs are passed over, and the first full padding is the end. */
function bytesOf(text: string): Uint8Array {
	if (/[^\0-\x7f]/.test(text)) throw new DataError("is no base64", undefined, "ConstructorError");
	let digits = "";
	let padding = 0;
	for (const sign of text) {
		if (alphabet.test(sign)) {
			digits += sign;
			padding = 0;
		} else if (sign === "=" && digits.length % 4 >= 2 && (digits.length % 4) + ++padding >= 4) {
			return new Uint8Array(Buffer.from(digits, "base64"));
		}
	}
	if (digits.length % 4 !== 0) throw new DataError("is no base64", undefined, "ConstructorError");
	return new Uint8Array(Buffer.from(digits, "base64"));
}

/** A date is a value to PyYAML and none to OmegaConf. */
function timeOf(text: string): Refused {
	const match = date.exec(text);
	if (match === null) throw new DataError("is no date", undefined, "AttributeError");
	const [year, month, day, hour, minute, second, zoneHour, zoneMinute] = match
		.slice(1)
		.map((part) => Number(part ?? 0));
	const days =
		year! > 0 && month! >= 1 && month! <= 12 ? new Date(Date.UTC(2000 + (year! % 400), month!, 0)).getUTCDate() : 0;
	if (day! < 1 || day! > days || hour! > 23 || minute! > 59 || second! > 59 || zoneHour! * 60 + zoneMinute! >= 1440) {
		throw new DataError("is no date", undefined, "ValueError");
	}
	return new Refused(new DataError("a date is no value here", undefined, "UnsupportedValueType"));
}
