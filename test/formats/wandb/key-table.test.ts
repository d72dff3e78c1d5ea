import { expect, test } from "vitest";
import { KeyParts, KeyTable } from "../../../source/formats/wandb/key-table.ts";

/** The parts within other bytes. */
function partsOf(texts: readonly string[]): KeyParts {
	const parts = new KeyParts();
	const bytes: Buffer[] = [];
	let at = 0;
	for (const text of texts) {
		const own = Buffer.from(`<${text}>`);
		bytes.push(own);
		parts.places.push(at + 1, at + own.length - 1);
		at += own.length;
	}
	parts.bytes = Buffer.concat(bytes);
	return parts;
}

test("a key is known by its parts, wherever they stand", () => {
	const made: string[][] = [];
	const table = new KeyTable((parts) => made.push(parts));
	const keys = [["loss"], ["grad", "norm"], ["gradnorm"], ["grad.norm"], ["é"], [""], ["", ""], ["grad", "nor", "m"]];
	expect(keys.map((key) => table.get(partsOf(key)))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
	expect(keys.map((key) => table.get(partsOf(key)))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
	expect(made).toEqual(keys);
});

test("keys that are too long, and those beyond a number, are not kept", () => {
	const table = new KeyTable((parts) => parts.join("."));
	expect(table.get(partsOf(["x".repeat(1025)]))).toBeNull();
	for (let number = 0; number < 16_384; number++) expect(table.get(partsOf([`k${number}`]))).toBe(`k${number}`);
	expect(table.get(partsOf(["more"]))).toBeNull();
	expect(table.get(partsOf(["k16383"]))).toBe("k16383");
});
