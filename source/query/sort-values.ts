import { isList, type Value } from "../model/value.ts";
import type { Operand } from "./resolve-name.ts";

/** Values as a sort ranks them: a set with nothing in it is no value, and comes last both ways. */
export function sortValues({ values, isSet }: Pick<Operand, "values" | "isSet">): readonly (Value | undefined)[] {
	if (isSet !== true) return values;
	return values.map((value) => (isList(value) && value.length === 0 ? undefined : value));
}
