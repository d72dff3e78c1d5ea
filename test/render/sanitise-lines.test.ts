import { expect, test } from "vitest";
import { sanitiseLines } from "../../source/render/sanitise-lines.ts";

test("lines and columns stay, and nothing commands a terminal", () => {
	expect(sanitiseLines("a\tb\r\n\u001b[31mc\n")).toBe("a\tb␍\n␛[31mc\n");
});
