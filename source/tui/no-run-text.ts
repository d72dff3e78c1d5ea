/** Why the list is empty, in one line. */
export function noRunText(folders: readonly string[], problems: number): string {
	const why =
		problems === 0
			? "a run is a folder with .hydra/config.yaml"
			: `${problems} ${problems === 1 ? "folder or file" : "folders or files"} could not be read`;
	return `no run found in ${folders.join(", ")}: ${why}`;
}
