import { expect, test } from "vitest";
import { prefixLength } from "../../../source/formats/log/prefix-length.ts";

test.each([
	["[#-#-# #:#:#,#][__main__][INFO] - ", "epoch # loss #"],
	["#-#-# #:#:#.# | INFO     | __main__:train:# - ", "epoch #"],
	["#-#-# #:#:#,# - my.module - WARNING - ", "loss"],
	["[#/# #:#:# d2.utils.events]: ", "eta: #"],
	["INFO:root:", "loss: #"],
	["I0301 #:#:# # solver.cpp:#] ", "Iteration #"],
	["#:#:# ", "loss #"],
	["", "loss: #"],
	["", "#/# [  ] - #s"],
	["", "| a | # |"],
	["", "[#] loss #"],
])("%s is before %s", (prefix, message) => {
	const literal = (prefix + message).replaceAll("#", "\0");
	expect(literal.slice(prefixLength(literal)).trimStart().replaceAll("\0", "#")).toBe(message);
});
