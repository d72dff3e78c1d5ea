import { expect, test } from "vitest";
import { DiffLines } from "../../../source/formats/log/diff-lines.ts";

function taken(text: string): string {
	const lines = new DiffLines();
	const bytes = Buffer.from(text);
	let start = 0;
	return text
		.split("\n")
		.map((line) => {
			const found = lines.take(bytes, start, start + line.length);
			start += line.length + 1;
			return found ? "x" : ".";
		})
		.join("");
}

test("the lines of a hunk are taken, as many as it says", () => {
	expect(taken("a\n@@ -1,2 +1,2 @@ def f\n b\n-c\n+d\n- loss: 0.5")).toBe(".xxxx.");
	expect(taken("@@ -1 +1 @@\n-c\n+d\n+ e")).toBe("xxx.");
});

test("a hunk that claims more than any has is none", () => {
	const lines = "\n epoch 1 loss 0.5".repeat(12);
	expect(taken(`@@ -1,99999 +1,99999 @@${lines}`)).toBe(`x${".".repeat(12)}`);
	// A new file is as long as it is: none of its lines stands there without a sign.
	expect(taken(`@@ -0,0 +1,99999 @@${"\n+ a".repeat(12)}\n loss 0.5`)).toBe(`${"x".repeat(13)}.`);
});

test("more lines without a change than a diff prints end a hunk", () => {
	expect(taken(`@@ -1,999 +1,999 @@${"\n a".repeat(70)}\n+b`)).toBe(`${"x".repeat(65)}${".".repeat(7)}`);
	expect(taken(`@@ -1,999 +1,999 @@${`${"\n a".repeat(60)}\n-b`.repeat(3)}`)).toBe("x".repeat(184));
});

test("a line that begins as no line of a hunk does ends it", () => {
	expect(taken("@@ -1,9 +1,9 @@\n-c\nloss 0.5\n- d")).toBe("xx..");
	expect(taken("@@ -x @@\n-c\n@@")).toBe("x..");
});
