import { type Cursor, isBlank, isFlowSign, isSpaceOrEnd, isWord } from "./cursor.ts";
import type { TagToken, Token } from "./token.ts";

/** `!name`, `!!name`, `!handle!name`, `!<uri>` or `!` alone. */
export function scanTag(cursor: Cursor, isFlow: boolean): TagToken {
	const { at: start, line } = cursor;
	let handle = "";
	let suffix: string;
	if (cursor.code(1) === 0x3c) {
		cursor.at += 2;
		suffix = takeUri(cursor, "", true);
		if (cursor.code() !== 0x3e) throw cursor.error("the tag is not closed");
		cursor.at++;
	} else {
		const head = takeHandle(cursor, false);
		const isWhole = head.length > 1 && head.endsWith("!");
		suffix = takeUri(cursor, isWhole ? "" : head, false);
		// A lone `!` is a tag of its own.
		if (suffix === "") suffix = "!";
		else handle = isWhole ? head : "!";
	}
	const next = cursor.code();
	if (!isSpaceOrEnd(next) && !(isFlow && next === 0x2c)) throw cursor.error("a blank must follow a tag");
	return { kind: "tag", start, end: cursor.at, line, handle, suffix };
}

/** `%YAML 1.1` or `%TAG !handle! prefix`, with its line. */
export function scanDirective(cursor: Cursor): Token {
	const { at: start, line } = cursor;
	cursor.at++;
	const name = takeWord(cursor);
	if (name === "" || !isSpaceOrEnd(cursor.code())) throw cursor.error("a directive has no name");
	const place = { start, end: cursor.at, line };
	let token: Token;
	if (name === "YAML") {
		cursor.skipBlanks();
		const major = takeNumber(cursor);
		if (cursor.code() !== 0x2e) throw cursor.error("the version of YAML is written as 1.1");
		cursor.at++;
		token = { kind: "version", ...place, major, minor: takeNumber(cursor) };
	} else if (name === "TAG") {
		cursor.skipBlanks();
		const handle = takeHandle(cursor, true);
		if (!isBlank(cursor.code())) throw cursor.error("a blank must follow the handle");
		cursor.skipBlanks();
		token = { kind: "tag directive", ...place, handle, prefix: takeUri(cursor, "", true) };
		if (!isSpaceOrEnd(cursor.code())) throw cursor.error("a blank must follow the prefix");
	} else throw cursor.error(`%${name} is no directive`);
	cursor.skipRestOfLine();
	return token;
}

function takeWord(cursor: Cursor): string {
	const start = cursor.at;
	while (isWord(cursor.code())) cursor.at++;
	return cursor.text.slice(start, cursor.at);
}

function takeNumber(cursor: Cursor): number {
	const start = cursor.at;
	for (let code = cursor.code(); code >= 0x30 && code <= 0x39; code = cursor.code()) cursor.at++;
	const length = cursor.at - start;
	if (length === 0 || length > 9) throw cursor.error("the version of YAML is written as 1.1");
	return Number(cursor.text.slice(start, cursor.at));
}

function takeHandle(cursor: Cursor, isDirective: boolean): string {
	if (cursor.code() !== 0x21) throw cursor.error("a handle begins with !");
	const start = cursor.at++;
	takeWord(cursor);
	if (cursor.code() === 0x21) cursor.at++;
	else if (isDirective && cursor.at > start + 1) throw cursor.error("a handle ends with !");
	return cursor.text.slice(start, cursor.at);
}

const uriSigns = new Set(";/?:@&=+$.!~*'()%");

/** `head`: what looked like a handle and is the beginning of the name. */
function takeUri(cursor: Cursor, head: string, allowsFlowSigns: boolean): string {
	let uri = head.slice(1);
	let length = head.length;
	for (let code = cursor.code(); ; code = cursor.code()) {
		if (code === 0x25) uri += takeUriEscape(cursor);
		else if (isWord(code) || uriSigns.has(String.fromCharCode(code)) || (allowsFlowSigns && isListSign(code))) {
			uri += String.fromCharCode(code);
			cursor.at++;
		} else break;
		length++;
	}
	if (length === 0) throw cursor.error("a tag has no name");
	return uri;
}

function isListSign(code: number): boolean {
	return isFlowSign(code) && code < 0x7b;
}

/** One sign in UTF-8, each byte as `%` and two digits. */
function takeUriEscape(cursor: Cursor): string {
	const first = takeUriByte(cursor);
	const length = first < 0x80 ? 1 : first >> 5 === 6 ? 2 : first >> 4 === 14 ? 3 : first >> 3 === 30 ? 4 : 0;
	if (length === 0) throw cursor.error("a tag is no UTF-8");
	const bytes = [first];
	while (bytes.length < length) {
		const byte = takeUriByte(cursor);
		if (byte >> 6 !== 2) throw cursor.error("a tag is no UTF-8");
		bytes.push(byte);
	}
	return Buffer.from(bytes).toString("utf8");
}

function takeUriByte(cursor: Cursor): number {
	const digits = /^%([0-9a-fA-F]{2})/.exec(cursor.text.slice(cursor.at, cursor.at + 3))?.[1];
	if (digits === undefined) throw cursor.error("a % in a tag takes two hexadecimal digits");
	cursor.at += 3;
	return Number.parseInt(digits, 16);
}
