import { expect, test } from "vitest";
import { bracketOwner } from "../../../source/formats/log/bracket-owner.ts";

const owner = (text: string) => bracketOwner(text, text.indexOf("^"));

test("the word before the bracket that is open at a place", () => {
	expect(owner("tot_loss[loss=0.5, ^")).toBe("tot_loss");
	expect(owner("val (a=1, ^")).toBe("");
	expect(owner("val(a[1], ^")).toBe("val");
	expect(owner("outer(inner[^")).toBe("inner");
	expect(owner("a.b-c(^")).toBe("a.b-c");
});

test("none where all brackets are closed, or the bracket opens the line", () => {
	expect(["loss[1] ^", "loss ^", "[^", "2(^"].map(owner)).toEqual(["", "", "", ""]);
});
