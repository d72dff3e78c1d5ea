import { expect, test } from "vitest";
import { maskedLine } from "../../source/query/masked-line.ts";

test.each([
	["[2024-05-02 09:41:07,123][train][INFO] - loss=0.25", "[<date>][train][INFO] - loss=#"],
	["2024-05-02T09:41:07.5Z start", "<date> start"],
	["epoch 3/100 [00:12<01:40, 3.21it/s]", "epoch #/# [<time><<time>, #it/s]"],
	["loss -1.5e-07  nan inf +3", "loss # nan inf #"],
	["-Infinity +inf NaN -nan, nanny=info", "-inf inf nan nan, nanny=info"],
	["object at 0x7f3a9c", "object at <id>"],
	["commit 3f2a9c1b0d", "commit <id>"],
	["run 1b4e28ba-2fa1-11d2-883f-0016d3cca427", "run <id>"],
	["layer1.conv2 resnet50", "layer#.conv# resnet#"],
	["feedback defaced", "feedback defaced"],
	["  a \t b ", "a b"],
])("%s", (line, masked) => {
	expect(maskedLine(line)).toBe(masked);
});
