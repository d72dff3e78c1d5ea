import type { ColorDepth } from "../theme.ts";

/** Colours or not: `--no-color` and NO_COLOR say no, FORCE_COLOR says which, else what the terminal can do. */
export function colorDepth(env: Readonly<Record<string, string | undefined>>, wanted: boolean): ColorDepth {
	if (!wanted || (env.NO_COLOR ?? "") !== "") return "mono";
	if ((env.FORCE_COLOR ?? "") !== "") {
		if (/^(0|false)$/.test(env.FORCE_COLOR!)) return "mono";
		return env.FORCE_COLOR === "1" ? "sixteen" : "colors";
	}
	const bits = process.stdout.getColorDepth(env as NodeJS.ProcessEnv);
	return bits === 1 ? "mono" : bits < 8 ? "sixteen" : "colors";
}
