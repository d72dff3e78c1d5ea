import { describe, expect, test } from "vitest";
import { readSettings } from "../../source/settings/read-settings.ts";
import { noSettings } from "../../source/settings/settings.ts";

const read = (text: string) => readSettings(text, "c.yaml", "/home/alice");

test("an empty file, and one of comments, says nothing", () => {
	for (const text of ["", "# theme: dark\n", "---\n", "keys:\n  # quit: x\nprojects:\n"])
		expect(read(text)).toEqual({ ...noSettings, file: "c.yaml" });
});

test.each([
	["views: {' ': --sort lr}", "c.yaml:1:9: a view needs a name"],
	["views: {a: }", "c.yaml:1:12: a takes text"],
	["views: {a: --group lr --seed fold}", "c.yaml:1:12: --seed: it says something only with --group seeds"],
	["theme: *nope", "c.yaml:1:8: *nope stands for nothing: there is no &nope before it"],
	["theme: dark\n---\nmouse: true\n", "c.yaml:2:1: a second document begins here; settings stand in one, without ---"],
])("%j: %s", (text, message) => {
	expect(() => read(text)).toThrow(expect.objectContaining({ name: "UserError", message }));
});

test("each setting as it is meant", () => {
	const settings = read(`
theme: light
log-patterns: 'loss (?<loss>\\S+)'
metrics: {val_acc: max, "*_error": lower, yards: "min"}
keys:
  filter: ctrl+f
  quit: [q, ^Q, q]
  overview: 1
mouse: false
ascii: true
color: false
views: {good: "--filter 'a < 1' --sort=-b --query '*.npy' --query x"}
`);
	expect(settings.theme).toBe("light");
	expect(settings.logPatterns.map(String)).toEqual(["/loss (?<loss>\\S+)/u"]);
	expect([...settings.directions]).toEqual([
		["val_acc", "max"],
		["*_error", "min"],
		["yards", "min"],
	]);
	expect([...settings.keys]).toEqual([
		["filter", { keys: ["ctrl-f"], place: "c.yaml:6:3" }],
		["quit", { keys: ["q", "ctrl-q"], place: "c.yaml:7:3" }],
		["overview", { keys: ["1"], place: "c.yaml:8:3" }],
	]);
	expect([settings.mouse, settings.ascii, settings.color]).toEqual([false, true, false]);
	expect(settings.views.get("good")).toEqual({ filter: ["a < 1"], sort: ["-b"], query: ["*.npy", "x"] });
	expect(settings.lines.get("keys")).toBe(5);
});

test("projects in their order, folders made absolute, lists as flags write them", () => {
	const { projects } = read(`
projects:
  ~/a/: {columns: [lr, -x.*, "a,b"], metric: acc, sort: [-best(acc), lr], groups: model, seed: [seed, fold]}
  "**/b": {filter: "lr < 1", views: {v: --metric acc}}
  /c: {}
`);
	expect(projects).toEqual([
		{
			pattern: "/home/alice/a",
			flags: {
				columns: ["lr,-x.*,`a,b`"],
				metric: ["acc"],
				sort: ["-best(acc),lr"],
				groups: ["model"],
				seed: ["seed,fold"],
			},
			places: expect.objectContaining({ columns: "c.yaml:3:10", metric: "c.yaml:3:38" }),
			views: new Map(),
		},
		{
			pattern: "/**/b",
			flags: { filter: ["lr < 1"] },
			places: { filter: expect.stringMatching(/^c\.yaml:\d+:\d+$/) },
			views: new Map([["v", { metric: ["acc"] }]]),
		},
		{ pattern: "/c", flags: {}, places: {}, views: new Map() },
	]);
});

test("an anchor stands for what it names", () => {
	const { keys } = read("keys:\n  quit: &k [q, x]\n  help: *k\n");
	expect(keys.get("help")?.keys).toEqual(["q", "x"]);
});

describe("what does not fit is told with its place", () => {
	test.each([
		["thme: dark", "c.yaml:1:1: there is no setting thme; did you mean theme?"],
		["log_patterns: []", "c.yaml:1:1: there is no setting log_patterns; did you mean log-patterns?"],
		["zzz: 1", "c.yaml:1:1: there is no setting zzz; there are log-patterns, metrics, theme"],
		[
			"theme: darc",
			"c.yaml:1:8: theme takes ansi-16, dark, light, high-contrast; darc is none of them; did you mean dark?",
		],
		["theme: [dark]", "c.yaml:1:8: theme takes text"],
		["mouse: maybe", "c.yaml:1:8: mouse takes true or false"],
		["\nmouse: true\nmouse: true", "c.yaml:3:1: this is no YAML: Map keys must be unique"],
		["a: b: c", "c.yaml:1:4: this is no YAML: "],
		["keys: {quit: ]", "c.yaml:1:14: this is no YAML: "],
		["- a", "c.yaml:1:1: the file takes a mapping of settings"],
		["just text", "c.yaml:1:1: the file takes a mapping of settings"],
		["metrics: [a]", "c.yaml:1:10: metrics takes a mapping of metrics"],
		["metrics:\n  acc: mxa", "c.yaml:2:8: acc takes max, min, higher, lower; mxa is none of them"],
		["log-patterns:\n  - loss (\\S+)", "c.yaml:2:5: loss (\\S+): it names no metric"],
		["projects:\n  /a/*b*b*b*b*b?:\n    sort: lr", "c.yaml:2:3: /a/*b*b*b*b*b?: more than 3 * in a name"],
		["log-patterns: [{a: b}]", "c.yaml:1:16: log-patterns takes text"],
		["keys:\n  quit: ctrl+i", "c.yaml:2:9: in a terminal ctrl-i is Tab"],
		["keys:\n  quit: [q, hyper+x]", "c.yaml:2:13: there is no key hyper+x"],
		["keys: {quit: {a: b}}", "c.yaml:1:14: quit takes a list"],
		["projects: {vision: {}}", "c.yaml:1:12: begin the folder vision with / or ~/ or **/"],
		["projects: {/a: {colums: x}}", "c.yaml:1:17: there is no setting of a project colums; did you mean columns?"],
		["projects: {/a: {metric: [a, b]}}", "c.yaml:1:25: metric takes text"],
		["projects:\n  /a:\n    filter: lr <", "c.yaml:3:17: "],
		['projects:\n  /a:\n    filter: "lr < 1 an x = 2"', "c.yaml:3:21: "],
		["projects: {/a: {sort: ',,'}}", "c.yaml:1:23: sort ,,: a name is missing"],
		["views: {v: --filtr x}", "c.yaml:1:12: a view keeps --query, --filter"],
		["views: {v: --filter}", "c.yaml:1:12: --filter needs a value"],
		["views: {v: ''}", "c.yaml:1:12: a view takes flags"],
		['views: {v: "--filter \'a"}', "c.yaml:1:12: the quote ' is not closed"],
		["views: {v: \"--filter 'a <'\"}", "c.yaml:1:12: --filter: "],
	])("%j", (text, message) => {
		expect(() => read(text)).toThrow(
			expect.objectContaining({ name: "UserError", message: expect.stringContaining(message) }),
		);
		expect(() => read(text)).toThrow(/^[^\n]+$/);
	});

	test("~ where no HOME is known", () => {
		expect(() => readSettings("projects: {~/a: {}}", "c.yaml", null)).toThrow("c.yaml:1:12: ~/a: there is no HOME");
	});
});
