/** Words that end with a number of theirs. */
const numbered = /^(?:f|r|l|p|top|rouge)\d+$/;

/** The words of a name in lower case: `val/lossCls` is `val loss cls`, `mAP50-95` is `map 50 95`, `mIoU` is `miou`, `train_f1` is `train f1`. */
export function nameWords(name: string): readonly string[] {
	return name
		.replace(/mAP|m?IoU/g, (word) => word.toLowerCase())
		.replace(/([a-z])([A-Z])/g, "$1 $2")
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.flatMap((word) => (numbered.test(word) ? [word] : word.split(/(\d+)/)))
		.filter((word) => word !== "");
}

/** A name as the lists of names have it: lower case, words joined by `_`. */
export function plainName(name: string): string {
	return name
		.trim()
		.toLowerCase()
		.replace(/[\s.-]+/g, "_");
}
