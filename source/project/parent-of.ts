/** The folder that a path relative to the opened folder lies in, `.` for that one itself. */
export function parentOf(path: string): string {
	const end = path.lastIndexOf("/");
	return end === -1 ? "." : path.slice(0, end);
}
