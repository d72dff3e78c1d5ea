/** How configs are looked at: the same for all runs, so that the next one opens as this one stands. */
export interface ConfigView {
	readonly file: "config" | "hydra";
	/** Names of what is folded. */
	readonly folds: ReadonlySet<string>;
	/** Only what differs from other runs. */
	readonly onlyDiffering: boolean;
	/** What is looked for; empty: nothing. */
	readonly find: string;
	/** Cells that long lines are scrolled to the right. */
	readonly left: number;
}

/** What stands above the config. No name of a config begins like these. */
export const overridesHead = "\0overrides";
export const choicesHead = "\0choices";

export const plainConfigView: ConfigView = {
	file: "config",
	// What was in the environment of a run may be secret.
	folds: new Set([overridesHead, choicesHead, "hydra.job.env_set"]),
	onlyDiffering: false,
	find: "",
	left: 0,
};
