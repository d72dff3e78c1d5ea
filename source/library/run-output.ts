/** What is written of runs. */
export interface RunOutput {
	/** Which of their files: globs, as those of `--query`. Default: all. */
	readonly query?: readonly string[];
}
