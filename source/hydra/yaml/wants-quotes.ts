import { pythonFloat, pythonInt } from "../python-number.ts";
import { pyyamlTag } from "../yaml-scalar.ts";

const boolWords = new Set(
	["y", "yes", "n", "no", "true", "false", "on", "off"].flatMap((word) => [
		word,
		word[0]!.toUpperCase() + word.slice(1),
		word.toUpperCase(),
	]),
);
const timestamp =
	/^\d{4}-\d\d-\d\d$|^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?$/;
/** Only such texts are numbers to Python: digits of any script, signs, and the letters of `inf`, `nan` and exponents. */
const numberLike = /^[\s\x1c-\x1f\x85\p{Nd}_+\-.a-yA-Y]+$/u;

/** Whether OmegaConf quotes a text that could stand plain, so that it stays a text. Source: OmegaConf 2.3 `OmegaConfDumper`. */
export function wantsQuotes(text: string): boolean {
	return boolWords.has(text) || pyyamlTag(text) !== "str" || timestamp.test(text) || isPythonNumber(text);
}

function isPythonNumber(text: string): boolean {
	if (!numberLike.test(text) || text.includes("\ufeff")) return false;
	// Which digits they are, and which blanks, does not matter here.
	const plain = text.replace(/\p{Nd}/gu, "0").replace(/[\x1c-\x1f\x85]/g, " ");
	return pythonInt(plain) !== null || pythonFloat(plain) !== null;
}
