import { pythonText } from "../model/python-text.ts";
import { isMapping, type Value } from "../model/value.ts";
import { templatePieces } from "./template-pieces.ts";

export interface InterpolationContext {
	/** The value with a dotted name in the app's config and `hydra` merged at one root. */
	readonly lookup: (name: string) => Value | undefined;
	/** `${hydra_override_dirname:argument}`; null where it cannot be told. */
	readonly overrideDirname: (argument: string) => string | null;
}

/** A config of hostile nesting stops here, as a loop does. */
const maxSteps = 500;
const maxDepth = 50;
const maxLength = 16_384;

/**
 * A text with its interpolations put in, as Python prints their values. It knows what templates of folders use: names from
 * the root (`${a.b}`, `${a[b]}`, `${hydra:job.num}`), relative ones in texts reached through another, and
 * `${hydra_override_dirname:…}`. `home` is the keys down to the container in which the text stands. null where anything else stands in it, a name is not found or missing, or names go round.
 */
export function interpolate(text: string, context: InterpolationContext, home: readonly string[] = []): string | null {
	let steps = 0;
	return filled(text, home, 0);

	function filled(template: string, container: readonly string[], depth: number): string | null {
		if (!template.includes("${")) return template;
		const pieces = depth < maxDepth ? templatePieces(template) : null;
		if (pieces === null) return null;
		let result = "";
		for (const piece of pieces) {
			const part = piece.isInterpolation ? valueText(piece.text.trim(), container, depth + 1) : piece.text;
			if (part === null || result.length + part.length > maxLength) return null;
			result += part;
		}
		return result;
	}

	function valueText(body: string, container: readonly string[], depth: number): string | null {
		steps++;
		if (steps > maxSteps) return null;
		const dirname = /^hydra_override_dirname\s*:(.*)$/s.exec(body);
		if (dirname !== null) return context.overrideDirname(dirname[1]!);
		const whole = filled(body, container, depth);
		if (whole === null) return null;
		const [, resolver, dots = "", name = ""] = /^(?:(\w+)\s*:\s*)?(\.*)([^\s:(){}'"\\]+)$/.exec(whole) ?? [];
		if (name === "" || (resolver !== undefined && (resolver !== "hydra" || dots !== ""))) return null;
		if (dots.length > container.length + 1) return null;
		const keys = name
			.replaceAll("]", "")
			.split(/[.[]/)
			.filter((key) => key !== "");
		const above = dots === "" ? [] : container.slice(0, container.length + 1 - dots.length);
		const path = resolver === "hydra" ? ["hydra", ...keys] : [...above, ...keys];
		const value = context.lookup(path.join("."));
		if (value === undefined || value === "???" || isMapping(value)) return null;
		return typeof value === "string" ? filled(value, path.slice(0, -1), depth) : pythonText(value);
	}
}
