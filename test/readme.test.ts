import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withTables } from "../build/write-readme.ts";
import { commands } from "../source/commands/commands.ts";
import { parseArguments } from "../source/commands/parse-arguments.ts";
import { settingsExample } from "../source/settings/settings-example.ts";
import { runMain } from "./commands/run-main.ts";
import { temporaryTree } from "./project/tree.ts";

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

test("records have the fields that are written down for them", async () => {
	const written = (name: string) => {
		const [, names] = new RegExp(`^- \`${name}\`:? [^{\n]*?\`\\{([^}:]+)\\}\``, "m").exec(readme) ?? [];
		return names?.split(", ");
	};
	const sweep = "vision/multirun/2024-03-04/09-15-02";
	const env = { LANG: "C.UTF-8", XDG_STATE_HOME: temporaryTree() };
	const printed = async (...words: string[]) => {
		const { out } = await runMain([...words, "--format", "jsonl"], { cwd: join(top, "examples"), env });
		return Object.keys(JSON.parse(out.split("\n")[0]!));
	};
	await runMain(["views", "save", "good", "--filter", "lr < 1"], { env });
	const metric = ["--metric", "val_acc", "--no-cache"];
	expect(await printed("compare", `${sweep}/6`, `${sweep}/7`, ...metric)).toEqual(written("compare"));
	expect(await printed("export", sweep, "--curves", ...metric)).toEqual(written("export"));
	expect(await printed("ls", sweep, "--group", "seeds", ...metric)).toEqual(written("ls --group seeds"));
	expect(await printed("ls", ".", "--experiments", "--no-cache")).toEqual(written("ls --experiments"));
	expect(await printed("ls", ".", "--projects", "--no-cache")).toEqual(written("ls --projects"));
	expect(await printed("metrics", sweep, "--no-cache")).toEqual(written("metrics"));
	expect(await printed("views")).toEqual(written("views"));
	expect(await printed("config")).toEqual(written("config"));
});
