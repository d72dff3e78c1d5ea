import { afterEach, describe, expect, test } from "vitest";
import { colorDepth } from "../../../source/tui/terminal/capabilities.ts";
import { openPty, type Pty } from "../../terminal/pty.ts";

describe("what was said decides", () => {
	test.each([
		[{ FORCE_COLOR: "3" }, true, "colors"],
		[{ FORCE_COLOR: "1", TERM: "dumb" }, true, "sixteen"],
		[{ FORCE_COLOR: "0", TERM: "xterm-256color" }, true, "mono"],
		[{ FORCE_COLOR: "false" }, true, "mono"],
		[{ NO_COLOR: "1", FORCE_COLOR: "3" }, true, "mono"],
		[{ NO_COLOR: "", FORCE_COLOR: "3" }, true, "colors"],
		[{ FORCE_COLOR: "3" }, false, "mono"],
	] as const)("%j, wanted: %j", (env, wanted, depth) => expect(colorDepth(env, wanted)).toBe(depth));
});

let pty: Pty | undefined;
afterEach(() => pty?.close());

test("else the terminal does", async () => {
	const file = new URL("../../../source/tui/terminal/capabilities.ts", import.meta.url).href;
	const program = `
		import { colorDepth } from ${JSON.stringify(file)};
		const terms = ["xterm-256color", "linux", "dumb"];
		console.log(terms.map((TERM) => colorDepth({ TERM }, true)).join(" "));`;
	pty = openPty(["--input-type=module", "-e", program], { command: [process.execPath] });
	await pty.exit;
	expect(pty.text()).toContain("colors sixteen mono");
});
