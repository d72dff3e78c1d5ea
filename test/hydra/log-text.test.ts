import { expect, test } from "vitest";
import { logText } from "../../source/hydra/log-text.ts";

const records = (text: string) => logText(text).records.map(({ line }) => line);

test.each<[string, string, readonly number[]]>([
	["lines with a time", "[2021-01-26 17:00:00,000] a\nmore\n2021-01-26 17:00:01 b\n", [0, 2]],
	["… and what only looks like a record", "[2021-01-26 17:00:00,000] a\n[1, 2]\n{}\n", [0]],
	["without times", "[INFO] a\nmore\n{}\nERROR b\nerrors\n", [0, 2, 3]],
	["Windows line ends", "[2021-01-26 17:00:00,000] a\r\n[2021-01-26 17:00:01,000] b\r\n", [0, 1]],
	["a bar that goes back", "10%\r20%\r[2021-01-26 17:00:01,000] b", [2]],
	["colours", "\x1b[36m[2021-01-26 17:00:00,000]\x1b[0m a\n[\x1b[34;1m2021-01-26 17:00:01,000\x1b[0m] b", [0, 1]],
	["nothing", "", []],
])("%s", (_, text, lines) => expect(records(text)).toEqual(lines));

test("lines are without colours", () => {
	expect(logText("\x1b[31mred\x1b[0m\n\x1b[2Jb\x1b[").lines).toEqual(["red", "b\x1b["]);
});
