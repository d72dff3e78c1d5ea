/** The parts of a path, normalised: `a//./b/../c` → `a`, `c`. null where it leads above its start. */
export function folderParts(path: string): string[] | null {
	const parts: string[] = [];
	for (const part of path.split("/")) {
		if (part === "..") {
			if (parts.pop() === undefined) return null;
		} else if (part !== "" && part !== ".") parts.push(part);
	}
	return parts;
}
