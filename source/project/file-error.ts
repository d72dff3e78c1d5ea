import { DataError } from "../model/problem.ts";

/** Why a call of the system failed, in words. */
export function codeOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const code = "code" in error ? String(error.code) : "";
	switch (code) {
		case "EACCES":
		case "EPERM":
			return "permission denied";
		case "ENOENT":
			// A name that is not UTF-8 is read with this sign in the place of its bytes, and then leads nowhere.
			return "path" in error && String(error.path).includes("\ufffd")
				? "its name is not UTF-8, or there is no such file or folder"
				: "no such file or folder";
		case "ELOOP":
			return "a loop of symbolic links";
		default:
			return code || error.message;
	}
}

/** Whether a call failed because there is nothing at that path. */
export function isNoSuchPath(error: unknown): boolean {
	return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

/** Turns a failed read into broken data, so that the caller needs to know one kind of error only. */
export function asDataError(error: unknown): never {
	if (error instanceof DataError) throw error;
	if (error instanceof RangeError) throw new DataError(error.message);
	throw new DataError(`cannot be read: ${codeOf(error)}`);
}
