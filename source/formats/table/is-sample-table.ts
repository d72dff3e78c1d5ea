import { columnRole } from "./column-role.ts";

/** Names of a thing, of what it is, and of what a model says of it. */
const ofSamples = new RegExp(
	`^(${[
		"(u?u?id|guid|hash)",
		"(sample|image|img|item|example|record|row|doc|document|user|patient|question)(_?(id|idx|index|name|path|file))?",
		"file|file_?(name|path)|path|url|text|sentence|prompt|caption",
		"(y_?|true_?|gold_?|class_?|predicted_?|pred_?)?(labels?|targets?|class(_?(id|name))?)",
		"y_?(true|pred|hat|prob|score)|gt|truth|ground_?truth",
		"(y_?)?(preds?|predictions?|predicted|probs?|probabilit(y|ies)|logits?|confidences?)(_?\\d+)?",
	].join("|")})$`,
	"i",
);
/** `index`: the bare row, which samples have too. */
const bareRow = /^_?(index|idx|unnamed: 0)$/i;

/** Whether a table of several rows is one of samples, by the names of its columns: one is an id, a file, a label or a prediction, and none counts steps. */
export function isSampleTable(names: readonly string[]): boolean {
	const isStep = (name: string): boolean => columnRole(name)?.kind === "step" && !bareRow.test(name.trim());
	return names.some((name) => ofSamples.test(name.trim())) && !names.some(isStep);
}
