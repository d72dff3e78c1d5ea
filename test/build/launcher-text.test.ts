import { expect, test } from "vitest";
import { launcherText } from "../../build/launcher-text.ts";

test("the launcher knows the commands' words and the name of the build", async () => {
	const text = await launcherText(["ls", "show"], "0a1b");
	expect(text).toContain('const commandWords = ["ls","show"];');
	expect(text).toContain('const build = "0a1b";');
});
