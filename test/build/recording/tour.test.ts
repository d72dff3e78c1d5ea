import { existsSync, readFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tour } from "../../../build/recording/tour.ts";
import { Screen } from "../../terminal/screen.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const readme = readFileSync(join(root, "readme.md"), "utf8");
const named = tour.flatMap(({ picture }) => (picture === undefined ? [] : [picture]));
const own = [root, tmpdir(), homedir()].map((folder) => `${folder}/`);

test.each(named.map(({ name, title }) => [name, title] as const))(
	"the picture %s is there, whole, small and in the readme",
	(name, title) => {
		expect(readme).toContain(`(pictures/${name}.svg)`);
		const path = join(root, "pictures", `${name}.svg`);
		expect(existsSync(path), "npm run record writes it").toBe(true);
		const svg = readFileSync(path, "utf8");
		expect(Buffer.byteLength(svg)).toBeLessThan(80_000);
		expect(svg).toContain(`<title>${title.replaceAll("&", "&amp;")}</title>`);
		expect(openElements(svg)).toEqual([]);
		expect(svg.match(/<text /g)!.length).toBeGreaterThan(20);
		for (const folder of own) expect(svg).not.toContain(folder);
	},
);

test("the recording plays: times go up, and at every marker stands a frame of the program", async () => {
	const text = readFileSync(join(root, "pictures", "tour.cast"), "utf8");
	expect(Buffer.byteLength(text)).toBeLessThan(300_000);
	for (const folder of own) expect(text).not.toContain(folder);
	const [header, ...events] = text
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line));
	expect(header).toMatchObject({ version: 2, width: 100, height: 30 });
	const screen = new Screen(header.width, header.height);
	const markers: string[] = [];
	let last = 0;
	for (const [time, kind, data] of events) {
		expect(time).toBeGreaterThanOrEqual(last);
		last = time;
		if (kind === "o") await screen.write(data);
		else {
			markers.push(data);
			expect(screen.lines()[0]).toContain("exptrack  examples");
			expect(screen.lines().at(-1)).toMatch(/\w/);
		}
	}
	expect(last).toBeLessThan(90);
	expect(markers).toEqual(tour.flatMap(({ marker }) => marker ?? []));
	expect(screen.state()).toMatchObject({ alternateScreen: false, cursorShown: true });
});

/** Elements that are opened and not closed, and ends that close nothing. */
function openElements(svg: string): string[] {
	const open: string[] = [];
	for (const [, end, name, single] of svg.matchAll(/<(\/?)(\w+)[^<>]*?(\/?)>/g)) {
		if (end === "") {
			if (single === "") open.push(name!);
		} else if (open.at(-1) === name) open.pop();
		else open.push(`/${name}`);
	}
	return open;
}
