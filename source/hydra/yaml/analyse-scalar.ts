/** PyYAML's own writer, of OmegaConf up to 2.3; or libyaml, which 2.4 uses. Where they differ, both read the same. */
export type EmitterName = "libyaml" | "python";

/** In which styles a text can be written in a block. */
export interface ScalarForm {
	readonly isPlain: boolean;
	readonly isSingleQuoted: boolean;
	/** It breaks lines, and so cannot stand before a colon. */
	readonly isMultiline: boolean;
}

/** Signs that begin no plain scalar, wherever they stand in what follows. */
const openings = new Set("#,[]{}&*!|>'\"%@`");
const spaces = "[\\0 \\t\\r\\n\\x85\\u2028\\u2029]";
/** A sign that ends a plain scalar: at its beginning, a colon before a space, a `#` after one. */
const indicator = new RegExp(`^(?:---|\\.\\.\\.)|^[-?:](?:$|${spaces})|:(?:$|${spaces})|${spaces}#`);
const breaks = "\\n\\x85\\u2028\\u2029";
const edge = new RegExp(`^[ ${breaks}]|[ ${breaks}]$`);
const blankAfterBreak = new RegExp(`[${breaks}] `);
const blankBeforeBreak = new RegExp(` [${breaks}]`);

const forms = {
	python: {
		break: new RegExp(`[${breaks}]`),
		// The last sign is named apart: V8 takes a class for full that leaves out no other.
		special: /[^\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]|\u{10ffff}/u,
	},
	libyaml: { break: new RegExp(`[\\r${breaks}]`), special: /[^\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/u },
} as const;

/** Source: PyYAML 6 `emitter.py`, libyaml 0.2.5 `emitter.c`. */
export function analyseScalar(text: string, emitter: EmitterName): ScalarForm {
	const form = forms[emitter];
	const isMultiline = form.break.test(text);
	const isSpecial = form.special.test(text) || (isMultiline && blankBeforeBreak.test(text));
	const isSingleQuoted = !isSpecial && !(isMultiline && blankAfterBreak.test(text));
	const isPlain =
		isSingleQuoted && !isMultiline && !edge.test(text) && !openings.has(text[0] ?? "") && !indicator.test(text);
	return { isPlain, isSingleQuoted, isMultiline };
}
