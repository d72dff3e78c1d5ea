import type { EnvironmentKey } from "../model/environment.ts";
import { sanitise } from "./sanitise.ts";

/** Of a commit as much as git itself prints where it is short, and a little more. */
const hashLength = 12;

/** What a table shows of where a run ran. */
export function environmentText(key: EnvironmentKey, text: string): string {
	return sanitise(key === "commit" ? text.slice(0, hashLength) : text);
}
