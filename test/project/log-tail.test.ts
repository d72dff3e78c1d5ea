import { join } from "node:path";
import { expect, test } from "vitest";
import { readLogTail } from "../../source/project/log-tail.ts";
import { temporaryTree } from "./tree.ts";

const tail = (text: string, options = {}) => readLogTail(join(temporaryTree({ "a.log": text }), "a.log"), options);

test.each<[string, object, readonly string[], boolean]>([
	["a\nb\n", {}, ["a", "b"], false],
	["a\r\nb", {}, ["a", "b"], false],
	["", {}, [], false],
	["\n", {}, [""], false],
	["a\nb\nc\n", { maxLines: 2 }, ["b", "c"], true],
	["aaaa\nbb\ncc\n", { maxBytes: 5 }, ["cc"], true],
	["10%\r50%\ndone\r\n", {}, ["10%\r50%", "done"], false],
])("%j, %o", async (text, options, lines, isCut) => {
	expect(await tail(text, options)).toEqual({ lines, isCut });
});

test("what is no file is broken data", async () => {
	await expect(readLogTail(temporaryTree())).rejects.toThrow("is not a regular file");
});
