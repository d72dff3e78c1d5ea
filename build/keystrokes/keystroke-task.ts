/** Keys that are pressed one after the other, and what then stands on the screen. */
export interface KeystrokeStep {
	/** By name, as in `down`, or one character. */
	readonly keys: readonly string[];
	readonly shows: RegExp;
}

/** What another program takes for it: keys by name after its command. */
export interface OtherWay {
	/** What is typed at the prompt, before Enter. */
	readonly command: string;
	readonly keys: readonly string[];
	readonly remark: string;
}

export interface KeystrokeTask {
	readonly name: string;
	/** Steps after `exptrack` and Enter; the last one shows the answer. */
	readonly steps: readonly KeystrokeStep[];
	readonly remark: string;
	/** Why it cannot be done there, where that is a text. */
	readonly leet: OtherWay | string;
	readonly guild: OtherWay | string;
}
