import { expect, test } from "vitest";
import { SharedOrigin } from "../../source/project/shared-origin.ts";

test("runs of one place follow each other with one object", () => {
	const shared = new SharedOrigin();
	const origin = (cwd: string) => ({ recorded: "", here: "", cwd, chdir: false });
	const first = shared.of(origin("/p"));
	expect(shared.of(origin("/p"))).toBe(first);
	expect(shared.of(origin("/q"))).toEqual(origin("/q"));
	expect(shared.of({ ...origin("/q"), chdir: true })?.chdir).toBe(true);
	expect(shared.of(null)).toBeNull();
});
