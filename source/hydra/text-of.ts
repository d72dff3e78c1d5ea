import { isUtf8 } from "node:buffer";
import { DataError } from "../model/problem.ts";

const pointer = "version https://git-lfs.github.com/spec/";

/** The text of a YAML file; a DataError where the bytes are no UTF-8, or where Git LFS has left its pointer instead of the file. */
export function textOf(bytes: Uint8Array): string {
	if (!isUtf8(bytes)) throw new DataError("is not UTF-8 text");
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const text = buffer.toString("utf8");
	if (text.startsWith(pointer)) {
		throw new DataError("is a Git LFS pointer, not the file itself: fetch it with `git lfs pull`");
	}
	return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
