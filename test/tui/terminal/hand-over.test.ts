import { expect, test } from "vitest";
import { handOver } from "../../../source/tui/terminal/hand-over.ts";

test("what went wrong is said", () => {
	const told = (...command: readonly string[]) => handOver(command, 0, process.env);
	expect(told(process.execPath, "-e", "")).toBeNull();
	expect(told(process.execPath, "-e", "process.exit(3)")).toBe("node ended with code 3");
	expect(told("/no/such\u001beditor", "file")).toBe("there is no command /no/such␛editor");
	// As of an editor of two quotes.
	expect(told("", "file")).toBe("there is no command ''");
});
