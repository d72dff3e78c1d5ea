import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withTables } from "../build/write-readme.ts";
import { commands } from "../source/commands/commands.ts";
import { parseArguments } from "../source/commands/parse-arguments.ts";
import { settingsExample } from "../source/settings/settings-example.ts";

const top = join(import.meta.dirname, "..");
const readme = readFileSync(join(top, "readme.md"), "utf8");

test("the tables of keys and of settings are those of the program (npm run readme writes them)", () => {
	expect(withTables(readme)).toBe(readme);
	expect(readme).toContain("| `q` | `quit` | quit |");
	expect(readme).toContain(`\`\`\`yaml\n${settingsExample()}\`\`\``);
});

test("every example is a command with flags that there are", () => {
	const [, block = ""] = /## Five examples\n\n```sh\n([\s\S]*?)```/.exec(readme) ?? [];
	const lines = block.trim().split("\n");
	expect(lines.length).toBe(5);
	for (const line of lines) {
		const [program, ...words] = Array.from(
			line.replace(/\s#.*|\s>.*/, "").matchAll(/"([^"]*)"|\S+/g),
			(match) => match[1] ?? match[0],
		);
		expect(program).toBe("exptrack");
		const named = commands.find(({ name }) => name === words[0]);
		expect(
			() => parseArguments(named ?? commands[0]!, named === undefined ? words : words.slice(1)),
			line,
		).not.toThrow();
	}
});

test("the picture and the scripts that it names are there", () => {
	for (const [, file] of readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g))
		expect(existsSync(join(top, file!)), file).toBe(true);
	const { scripts } = JSON.parse(readFileSync(join(top, "package.json"), "utf8"));
	for (const [, script] of readme.matchAll(/npm run (\w+)/g)) expect(scripts).toHaveProperty(script!);
});
