import { expect, test } from "vitest";
import { annotated } from "../../source/model/annotation.ts";

test("what is not named stays, and what says nothing any more goes", () => {
	const before = new Map([
		["/a", { tags: ["x"], note: "n" }],
		["/b", { tags: ["x"], note: "" }],
	]);
	expect(annotated(before, ["/a", "/c"], { add: ["y", "x"] })).toEqual(
		new Map([
			["/a", { tags: ["x", "y"], note: "n" }],
			["/b", { tags: ["x"], note: "" }],
			["/c", { tags: ["y", "x"], note: "" }],
		]),
	);
	expect(annotated(before, ["/a", "/b"], { remove: ["x"] })).toEqual(new Map([["/a", { tags: [], note: "n" }]]));
	expect(annotated(before, ["/a"], { note: "" }).get("/a")).toEqual({ tags: ["x"], note: "" });
	expect(before.get("/a")).toEqual({ tags: ["x"], note: "n" });
});
