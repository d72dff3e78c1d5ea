import { posix } from "node:path";
import type { Origin } from "./origin.ts";

/**
 * Where what a run's config names as a path is now, as an absolute path; null where nothing tells: the path is none, or lies
 * outside of the tree that was copied.
 *
 * @param path As it is recorded: absolute, relative, or `file:///…`.
 * @param folder Absolute path of the run now.
 */
export function recordedPlace(path: string, origin: Origin, folder: string): string | null {
	if (path === "" || path.length > maxLength || path.includes("${") || path.includes("\0")) return null;
	const plain = path.replace(/^file:(?:\/\/(?=\/))?/, "");
	if (/^[\w+.-]{2,}:\/\//.test(plain) || plain.startsWith("~")) return null;
	const slashes = /^[A-Za-z]:\\/.test(plain) ? plain.replaceAll("\\", "/") : plain;
	const isAbsolute = slashes.startsWith("/") || /^[A-Za-z]:\//.test(slashes);
	if (isAbsolute) return placeNow(trimmed(slashes), origin);
	if (origin.chdir) return trimmed(posix.join(folder, slashes));
	return origin.cwd === null ? null : placeNow(trimmed(posix.join(origin.cwd, slashes)), origin);
}

/** No system knows a longer one. */
const maxLength = 4096;

function placeNow(path: string, { recorded, here }: Origin): string | null {
	if (recorded === "" && here === "") return path;
	if (path === recorded) return here;
	return path.startsWith(`${recorded}/`) ? here + path.slice(recorded.length) : null;
}

function trimmed(path: string): string {
	return posix.normalize(path).replace(/(?<=.)\/+$/, "");
}
