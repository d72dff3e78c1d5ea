/** The words of a name in lower case: `val/lossCls` is `val loss cls`, `mAP50-95` is `map 50 95`, `acc@1` is `acc 1`. */
export function nameWords(name: string): readonly string[] {
	return name
		.replace(/mAP/g, "map")
		.replace(/([a-z])([A-Z])/g, "$1 $2")
		.toLowerCase()
		.replace(/(?<!\bf|\br|\btop|\bl|\bp|[0-9.])(\d+)/g, " $1 ")
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== "");
}

/** A name as the lists of names have it: lower case, words joined by `_`. */
export function plainName(name: string): string {
	return name
		.trim()
		.toLowerCase()
		.replace(/[\s.-]+/g, "_");
}
