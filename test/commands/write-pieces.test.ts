import { expect, test } from "vitest";
import { writePieces } from "../../source/commands/write-pieces.ts";

test("no piece is made before the one before has been taken", async () => {
	const events: string[] = [];
	function* pieces(): Generator<string> {
		for (const piece of ["a\n", "b\nc\n", "d"]) {
			events.push(`make ${JSON.stringify(piece)}`);
			yield piece;
		}
	}
	const drained = async () => {
		await new Promise(setImmediate);
		events.push("taken");
	};
	expect(await writePieces(pieces(), { width: null, out: () => events.push("write"), drained })).toBe(3);
	const each = (piece: string) => [`make ${piece}`, "write", "taken"];
	expect(events).toEqual([...each('"a\\n"'), ...each('"b\\nc\\n"'), ...each('"d"')]);
});

test("what goes to a terminal does not command it", async () => {
	const written: string[] = [];
	await writePieces(["\u001b[2Ja\n"], { width: 80, out: (text) => written.push(text) });
	await writePieces(["\u001b[2Ja\n"], { width: null, out: (text) => written.push(text) });
	expect(written[0]).not.toContain("\u001b");
	expect(written[1]).toBe("\u001b[2Ja\n");
});
