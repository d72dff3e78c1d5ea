/** The path of what is called `name` in a folder, both relative to the opened folder, which is `.`. */
export function under(folder: string, name: string): string {
	return folder === "." ? name : `${folder}/${name}`;
}
