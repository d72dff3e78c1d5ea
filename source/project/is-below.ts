/** Whether a path is that of a folder or lies in it, both relative to the opened folder, which is `.`. */
export function isBelow(path: string, folder: string): boolean {
	return folder === "." || path === folder || path.startsWith(`${folder}/`);
}
