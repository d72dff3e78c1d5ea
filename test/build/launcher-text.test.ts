import { expect, test } from "vitest";
import { launcherText } from "../../build/launcher-text.ts";

test("the launcher knows the commands' words", async () => {
	expect(await launcherText(["ls", "show"])).toContain('const commandWords = ["ls","show"];');
});
