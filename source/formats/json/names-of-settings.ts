const keys =
	/^(config|cfg|conf|args|arguments|hparams?|hyper_?params?|hyper_?parameters?|params|parameters|settings|options|opts?|kwargs|meta|metadata|env|environment|system|git|versions?|hydra)$/i;
const files =
	/(^|[/_.-])(config|cfg|args|arguments|opts|options|hparams|hyper_?params|hyper_?parameters|params|parameters|settings|metadata|meta|environment|manifest|schema|info|description)\.json$/i;
const vocabularies =
	/(^|[_.-])(vocab(ulary)?|token_?to_?id|tokenizer|stoi|itos|word_?index|index_?word|merges|id2label|label2id|label_?map|class_?to_?idx|idx_?to_?class)$/i;
const labels =
	/(^|[_.-])(class(es)?|labels?|categor(y|ies)|targets?|bins?|buckets?|ranks?|gpus?|devices?|seeds?|folds?|per_\w+|by_\w+)$/i;

/** Whether what stands under a key was set, not measured. */
export function isSettings(key: string): boolean {
	return keys.test(key);
}

/** Whether a file by its name holds what was set, not what was measured. */
export function isSettingsFile(path: string): boolean {
	return files.test(path);
}

/** Whether a key names a list of words with their numbers. */
export function isVocabulary(key: string): boolean {
	return vocabularies.test(key);
}

/** Whether numbers as keys below this key are classes and the like, not steps. */
export function isOfLabels(key: string): boolean {
	return labels.test(key);
}
