import type { NamedArray } from "./array-file.ts";
import type { NpyContent } from "./npy-content.ts";
import { PlainValues } from "./pickle/plain-value.ts";

/** The arrays of an .npy file that is called `name`; `name.loss` is the field `loss` of a structured one. */
export function contentArrays(name: string, { fields, objects }: NpyContent): NamedArray[] {
	if (objects !== null) {
		const plain = new PlainValues();
		const items = objects.data instanceof Uint8Array ? [] : objects.data;
		const values = items.map((item) => plain.of(item));
		return [{ name, array: { dtype: "|O", shape: objects.shape, fortranOrder: false, values } }];
	}
	return fields.map(({ path, array }) => ({ name: [name, ...path].join("."), array }));
}
