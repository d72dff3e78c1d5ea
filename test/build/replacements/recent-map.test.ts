import { expect, test, vi } from "vitest";
import { RecentMap } from "../../../build/replacements/recent-map.ts";

test("makes a value once", () => {
	const make = vi.fn((key: string) => key.toUpperCase());
	const map = new RecentMap<string>(4);
	expect([map.get("a", make), map.get("a", make)]).toEqual(["A", "A"]);
	expect(make).toHaveBeenCalledTimes(1);
});

test("drops what was not asked for while twice its size came by", () => {
	const make = vi.fn((key: string) => key);
	const map = new RecentMap<string>(4);
	map.get("old", make);
	for (let index = 0; index < 8; index++) map.get(String(index), make);
	make.mockClear();
	map.get("old", make);
	expect(make).toHaveBeenCalledTimes(1);
});

test("keeps what is asked for again and again, whatever comes by", () => {
	const make = vi.fn((key: string) => key);
	const map = new RecentMap<string>(4);
	for (let index = 0; index < 100; index++) {
		map.get("row", make);
		map.get(String(index), make);
	}
	expect(make.mock.calls.filter(([key]) => key === "row")).toHaveLength(1);
});

test("keeps an empty text, and no text that is very long", () => {
	const make = vi.fn(() => "");
	const map = new RecentMap<string>(4);
	map.get("row", make);
	map.get("row", make);
	expect(make).toHaveBeenCalledTimes(1);
	map.get("x".repeat(5000), make);
	map.get("x".repeat(5000), make);
	expect(make).toHaveBeenCalledTimes(3);
});
