import { expect, test } from "vitest";
import { type OutputFormat, outputFormats } from "../../source/render/output-format.ts";

test("people and programs each have their formats, every one once", () => {
	const audience: Readonly<Record<OutputFormat, "people" | "programs">> = {
		table: "people",
		md: "people",
		json: "programs",
		jsonl: "programs",
		csv: "programs",
		tsv: "programs",
	};
	expect([...outputFormats].sort()).toEqual(Object.keys(audience).sort());
});
