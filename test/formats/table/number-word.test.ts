import { expect, test } from "vitest";
import { numberOfWord } from "../../../source/formats/table/number-word.ts";

test("NaN and infinities in their spellings", () => {
	for (const text of ["nan", "NaN", "-nan", "NAN", "-nan(ind)", "1.#IND", "-1.#QNAN"])
		expect(numberOfWord(text)).toBeNaN();
	for (const text of ["inf", "+inf", "Infinity", "INF"]) expect(numberOfWord(text)).toBe(Number.POSITIVE_INFINITY);
	expect(numberOfWord("-Infinity")).toBe(Number.NEGATIVE_INFINITY);
});

test("words for nothing, and texts", () => {
	for (const text of ["", "NA", "None", "null", "<NA>", "#N/A"]) expect(numberOfWord(text)).toBeNull();
	for (const text of ["na", "banana", "information", "none", "inf2"]) expect(numberOfWord(text)).toBeUndefined();
});
