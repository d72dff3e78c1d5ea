import { expect, test } from "vitest";
import { nameText } from "../../../source/formats/table/name-text.ts";

test("a name with a line break is spelled, any other stays as it is", () => {
	expect(["val/loss", "Größe (%)", 'a "b"'].map(nameText)).toEqual(["val/loss", "Größe (%)", 'a "b"']);
	expect(nameText("a\r\nb")).toBe('"a\\r\\nb"');
	expect(nameText("a\u2028b")).toBe('"a\\nb"');
});
