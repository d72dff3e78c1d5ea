import { keyBytes } from "../../test/terminal/key-bytes.ts";
import type { MonkeyStep } from "./monkey-step.ts";

/** What a terminal sends for something that a person does. */
export function inputBytes(step: Exclude<MonkeyStep, { kind: "files" | "resize" }>): string {
	switch (step.kind) {
		case "paste":
			// A terminal takes the end of a paste out of what is pasted.
			return `\u001b[200~${step.text.replaceAll("\u001b[201~", "")}\u001b[201~`;
		case "mouse": {
			const code = { press: step.button, release: step.button, "wheel-up": 64, "wheel-down": 65 }[step.action];
			return `\u001b[<${code};${step.x + 1};${step.y + 1}${step.action === "release" ? "m" : "M"}`;
		}
		case "key":
			return named[step.name] ?? (step.text === "" ? keyBytes(step.name) : step.text);
	}
}

const named: Readonly<Record<string, string>> = {
	f1: "\u001bOP",
	f5: "\u001b[15~",
	f12: "\u001b[24~",
	"ctrl-space": "\u0000",
	"ctrl-up": "\u001b[1;5A",
	"alt-enter": "\u001b\r",
};
