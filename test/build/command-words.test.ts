import { expect, test } from "vitest";
import { commandWords } from "../../build/command-words.ts";
import { commands } from "../../source/commands/commands.ts";

test("finds the names of all commands in their text", async () => {
	const words = await commandWords(new URL("../../source/commands/", import.meta.url));
	expect(words.toSorted()).toEqual(commands.map(({ name }) => name).toSorted());
});
