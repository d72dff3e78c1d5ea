import { expect, test } from "vitest";
import { screenCells } from "../../../build/recording/screen-cells.ts";
import { screenSvg } from "../../../build/recording/screen-svg.ts";
import { Screen } from "../../terminal/screen.ts";

async function pictureOf(bytes: string, columns = 20, rows = 2): Promise<string> {
	const screen = new Screen(columns, rows);
	await screen.write(bytes);
	return screenSvg(screenCells(screen, columns, rows), "a & b");
}

test("is as large as its cells and a rim, has a title and a ground of its own", async () => {
	const svg = await pictureOf("");
	expect(svg).toContain('width="192" height="60" viewBox="0 0 192 60"');
	expect(svg).toContain("<title>a &amp; b</title>");
	expect(svg).toContain('<rect width="192" height="60" rx="6" fill="#16181d"/>');
	expect(svg).not.toContain("<text ");
});

test("runs of one look are one text, held to the width of their cells", async () => {
	const svg = await pictureOf("ab <c>  d\x1b[1mE\x1b[0m");
	expect([...svg.matchAll(/<text x="([\d.]+)"[^>]*>([^<]*)</g)].map(([, x, text]) => [x, text])).toEqual([
		["12", "ab &lt;c&gt;"],
		["79.2", "d"],
		["87.6", "E"],
	]);
	expect(svg).toContain('textLength="50.4"');
	expect(svg).toMatch(/font-weight="bold">E</);
});

test("signs that a font may lack stand at their own cell, wide ones at their first", async () => {
	const svg = await pictureOf("a✓b宽c");
	const places = [...svg.matchAll(/<text x="([\d.]+)"[^>]*>([^<]*)</g)].map(([, x, text]) => [x, text]);
	expect(places).toEqual([
		["12", "a"],
		["20.4", "✓"],
		["28.8", "b"],
		["37.2", "宽"],
		["54", "c"],
	]);
});

test("curves are shapes, by colour, and lie above grounds", async () => {
	const svg = await pictureOf("\x1b[31m⠁\x1b[32m⠁\x1b[31m⠁\x1b[0m\x1b[7m \x1b[0m");
	const paths = [...svg.matchAll(/<path ([^>]*?) d="([^"]*)"/g)].map(([, look, path]) => [look, path]);
	expect(paths).toHaveLength(3);
	expect(paths[0]![0]).toMatch(/^fill="#/);
	expect(paths[1]![0]).toContain("stroke-linecap");
	expect(paths.map(([, path]) => path!.match(/M/g)!.length).sort()).toEqual([1, 1, 2]);
});
