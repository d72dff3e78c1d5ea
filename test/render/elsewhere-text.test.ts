import { expect, test } from "vitest";
import { elsewhereText } from "../../source/render/elsewhere-text.ts";

test("the first is named, the others counted", () => {
	expect(elsewhereText([])).toBeNull();
	expect(elsewhereText(["/p/tb/0"])).toContain("outside of what is open: /p/tb/0;");
	expect(elsewhereText(["/p/tb/0\u001b[2J", "/p/1", "/p/2"])).toMatch(/: \/p\/tb\/0[^\u001b]* and 2 more;/);
});
