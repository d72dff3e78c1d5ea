import { expect, test } from "vitest";
import { UserError } from "../../source/model/problem.ts";
import { editorCommand } from "../../source/tui/editor-command.ts";

test("VISUAL comes before EDITOR, and vi is there where neither says anything", () => {
	expect(editorCommand({ VISUAL: "nano", EDITOR: "emacs" }, "/a", null)).toEqual(["nano", "/a"]);
	expect(editorCommand({ VISUAL: " ", EDITOR: "emacs" }, "/a", null)).toEqual(["emacs", "/a"]);
	expect(editorCommand({}, "/a b", null)).toEqual(["vi", "/a b"]);
	expect(editorCommand({ EDITOR: "" }, "/a", 7)).toEqual(["vi", "+7", "/a"]);
});

test("it is cut into words as a shell cuts it", () => {
	expect(editorCommand({ EDITOR: "code --wait" }, "/a", null)).toEqual(["code", "--wait", "/a"]);
	expect(editorCommand({ EDITOR: "'/my tools/vim' -u \"no ne\" a\\ b" }, "/a", 3)).toEqual([
		...["/my tools/vim", "-u", "no ne", "a b"],
		...["+3", "/a"],
	]);
	expect(() => editorCommand({ EDITOR: "vim 'x" }, "/a", null)).toThrow(UserError);
});

test.each([
	["vim", ["+12", "/f"]],
	["nvim", ["+12", "/f"]],
	["/usr/bin/vim.basic", ["+12", "/f"]],
	["vi", ["+12", "/f"]],
	["nano", ["+12", "/f"]],
	["emacs -nw", ["+12", "/f"]],
	["emacsclient -t", ["+12", "/f"]],
	["kak", ["+12", "/f"]],
	["micro", ["+12", "/f"]],
	["hx", ["/f:12"]],
	["subl -w", ["/f:12"]],
	["code --wait", ["-g", "/f:12"]],
	["codium -w", ["-g", "/f:12"]],
	["kate", ["--line", "12", "/f"]],
	["unknown-editor", ["/f"]],
])("%s is taken to the line as it knows it", (editor, words) => {
	expect(editorCommand({ EDITOR: editor }, "/f", 12).slice(editor.split(" ").length)).toEqual(words);
	expect(editorCommand({ EDITOR: editor }, "/f", null).slice(editor.split(" ").length)).toEqual(["/f"]);
});
