import { expect, test } from "vitest";
import { LineScanner } from "../../../source/formats/log/line-scanner.ts";

const scanner = new LineScanner();

/** The literal with # for each number, and the numbers. */
function scanned(text: string): readonly [string, readonly string[]] {
	const bytes = Buffer.from(text);
	scanner.scan(bytes, 0, bytes.length);
	const literal = Buffer.from(scanner.literal.subarray(0, scanner.length)).toString().replaceAll("\0", "#");
	const numbers = Array.from({ length: scanner.count }, (_, index) =>
		bytes.subarray(scanner.starts[index]!, scanner.ends[index]!).toString(),
	);
	return [literal, numbers];
}

test.each([
	["epoch 3 loss 0.31", "epoch # loss #", ["3", "0.31"]],
	["\x1b[32mloss\x1b[0m=\x1b[1m-1e-05\x1b[0m", "loss=#", ["-1e-05"]],
	["loss nan acc -inf f1 None", "loss # acc # f1 #", ["nan", "-inf", "None"]],
	["mAP50-95 acc@1 f1-score layer.0 v1.2.3 gpu-07", "mAP50-95 acc@1 f1-score layer.0 v1.2.3 gpu-07", []],
	["Epoch3 rank0: step12", "Epoch# rank#: step#", ["3", "0", "12"]],
	["2024-03-01T10:00:01.5Z", "#-#-#T#:#:#Z", ["2024", "03", "01", "10", "00", "01.5"]],
	["iteration       10/     200", "iteration #/#", ["10", "200"]],
	[" 45%|████▌     | 9/20 [", "#%|  |#/# [", ["45", "9", "20"]],
	["[=====>....] - 3s", "[  ] - #s", ["3"]],
	["number of nan iterations: 0", "number of nan iterations:#", ["0"]],
	["│ test/acc │ 0.93 │", "| test/acc |# |", ["0.93"]],
	["[   1/5005] Acc:  0.5 (  0.5) lr= 1", "[#/#] Acc:# (#) lr=#", ["1", "5005", "0.5", "0.5", "1"]],
	['"\\u001b[33m0.5"', '"#"', ["0.5"]],
	["Step: 34ms Tot: 1m3s in 5s12ms of 1h2m", "Step:#s Tot:#s in #s of #s", ["34", "1", "5", "1"]],
	["3s 2min 5d 3mb 2s4x 8s", "#s #min #d #mb #s4x #s", ["3", "2", "5", "3", "2", "8"]],
	["损失:0.5", "损失:#", ["0.5"]],
	["a  b\tc   1", "a  b  c #", ["1"]],
] as const)("%j", (text, literal, numbers) => {
	expect(scanned(text)).toEqual([literal, numbers]);
});

test("blanks between a sign and a number stay where a line is to be understood", () => {
	const spelled = new LineScanner(true);
	spelled.scan(Buffer.from("[   1/5005] Acc:  0.5"), 0, 21);
	expect(Buffer.from(spelled.literal.subarray(0, spelled.length)).toString()).toBe("[ \0/\0] Acc: \0");
});

test("a rule is one sign, an empty line nothing", () => {
	expect(scanned("------------")).toEqual(["\x02", []]);
	expect(scanned(" \t ")).toEqual(["", []]);
});

test("more than 512 numbers of a line are not looked at", () => {
	scanned("1 ".repeat(2000));
	expect(scanner.count).toBe(512);
});
