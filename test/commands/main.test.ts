import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commands } from "../../source/commands/commands.ts";
import { version } from "../../source/model/version.ts";
import { temporaryTree } from "../project/tree.ts";
import { runMain } from "./run-main.ts";

test.each([["--version"], ["-v"]])("%s is the version of the package", async (flag) => {
	expect(await runMain([flag])).toMatchObject({ code: 0, out: `${version}\n`, notes: [] });
	expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test.each([["--help"], ["-h"], ["help"]])("%s lists every command", async (word) => {
	const { code, out } = await runMain([word]);
	expect(code).toBe(0);
	for (const { name, summary } of commands)
		expect(out).toMatch(new RegExp(`exptrack ${name}\\b.*${RegExp.escape(summary)}`));
});

describe.each(commands.map((command) => [command.name, command] as const))(
	"help of %s",
	(name, { flags, examples }) => {
		test("names its flags and shows examples", async () => {
			const { code, out } = await runMain(["help", name]);
			expect(code).toBe(0);
			for (const flag of flags) expect(out).toContain(`--${flag.name}`);
			for (const example of examples) expect(out).toContain(example);
			if (name !== "help") expect((await runMain([name, "--help"])).out).toBe(out);
		});
	},
);

test.each([
	[["help", "nothing"], "there is no command nothing"],
	[["ls", "--nothing"], "unknown flag --nothing; `exptrack help ls` lists those there are"],
	[["ls", "--format", "xml"], "--format xml: it takes table, json"],
	[["ls", "--filter"], "--filter needs a value: --filter EXPRESSION"],
	[["ls", "--filter", "a", "--filter", "b"], "--filter was given 2 times"],
	[["ls", "--filter", "lr <"], "lr <"],
	[["ls", "--query", "*a*a*a*a*a*a*a*?"], "--query *a*a*a*a*a*a*a*?: more than 3 * in a name"],
	[["ls", "--query", "a".repeat(70_000)], "--query a pattern of 70000 characters is too long"],
	[["tui", "--metric", "a", "--metric", "b"], "one metric at a time"],
	[["show"], "show takes the folder of one run"],
	[["cat"], "cat takes files"],
])("%j is the user's mistake: one line, nothing on stdout, exit code 2", async (argv, message) => {
	const { code, out, notes } = await runMain(argv, { cwd: import.meta.dirname });
	expect([code, out, notes.length]).toEqual([2, "", 1]);
	expect(notes[0]).toMatch(/^exptrack: /);
	expect(notes[0]).toContain(message);
});

test("names from files do not command the terminal in messages", async () => {
	const cwd = temporaryTree({ "0/.hydra/config.yaml": '"\\e[31mevil": 1\n' });
	const { code, notes } = await runMain(["ls", "--filter", "evil = 1"], { cwd });
	expect([code, notes]).toEqual([2, expect.arrayContaining([expect.stringContaining("did you mean ␛[31mevil?")])]);
});

test.each([
	["--width", "1000000000", "2000"],
	["--height", "501", "500"],
])("a chart of %s %s is none that anybody looks at", async (flag, value, most) => {
	const sweep = join(import.meta.dirname, "../../examples/vision/multirun/2024-03-04/09-15-02");
	const { code, notes } = await runMain(["plot", sweep, "--metric", "val_acc", "--no-cache", flag, value]);
	expect([code, notes.at(-1)]).toEqual([2, `exptrack: ${flag} ${value} is more than ${most}`]);
});

test("our own bug shows its stack and has a code of its own", async () => {
	const { code, notes } = await runMain(["ls"], {
		cwd: undefined as unknown as string,
		env: null as unknown as Record<string, string>,
	});
	expect(code).toBe(70);
	expect(notes.join("\n")).toMatch(/TypeError[\s\S]*at [\s\S]*This is a bug in exptrack/);
});
