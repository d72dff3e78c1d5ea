import { escapeEnd } from "./escape-end.ts";

const maxLength = 200;
const utf8 = new TextDecoder();

/** A line for people to read: without colours and control characters, blanks joined, at most 200 characters. */
export function lineText(bytes: Uint8Array, start: number, end: number, limit: number = maxLength): string {
	const kept: number[] = [];
	for (let index = start; index < end && kept.length < 4 * limit; ) {
		const byte = bytes[index]!;
		if (byte === 27) index = escapeEnd(bytes, index, end);
		else {
			kept.push(byte);
			index++;
		}
	}
	const text = utf8
		.decode(Uint8Array.from(kept))
		.replace(/[\p{Cc}\p{Zs}]+/gu, " ")
		.trim();
	return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
