import { expect, test } from "vitest";
import { withoutLead } from "../../../source/formats/log/without-lead.ts";

test("the word before a list of cells is taken away", () => {
	expect(withoutLead("copypaste: AP,AP50,AP75")).toBe("AP,AP50,AP75");
	expect(withoutLead("d2.results:  1.5, 2.5")).toBe("1.5, 2.5");
});

test("any other line stays as it is", () => {
	const lines = ["loss: 0.5", "AP,AP50", "two words: a,b", "loss: a=[1,2]", "epoch: 1, loss: 2", "list: a,"];
	expect(lines.map(withoutLead)).toEqual(lines);
});
