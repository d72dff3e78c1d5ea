import { meantWord } from "./meant-word.ts";
import { reductions } from "./reduction.ts";

/** The reduction that was meant by another word before a bracket: `bst(val_acc)`; undefined where it is none of those. */
export function meantReduction(word: string): string | undefined {
	return meantWord(word, Object.keys(reductions));
}
