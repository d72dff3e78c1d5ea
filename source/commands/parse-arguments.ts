import meow from "meow";
import { UserError } from "../model/problem.ts";
import { didYouMean } from "../query/did-you-mean.ts";
import type { Arguments, Command, Flag } from "./command.ts";

/** Reads what follows a command's name. Throws a UserError that names the flag that does not fit. */
export function parseArguments(command: Command, argv: readonly string[]): Arguments {
	const { input, flags } = meow("", {
		importMeta: import.meta,
		pkg: {},
		argv: joined(command, argv),
		autoHelp: false,
		autoVersion: false,
		// Which switches were typed is to be known.
		booleanDefault: undefined,
		flags: Object.fromEntries(
			command.flags.map((flag) =>
				flag.value === undefined
					? [keyOf(flag.name), { type: "boolean" }]
					: [keyOf(flag.name), { type: "string", isMultiple: true }],
			),
		),
	});
	const given = new Map<string, unknown>(Object.entries(flags));
	const known = new Map(command.flags.map((flag) => [keyOf(flag.name), flag]));
	for (const key of given.keys()) if (!known.has(key)) throw unknownFlag(command, key);
	const values = (name: string) =>
		[given.get(keyOf(name)) ?? []].flat().map((value) => (value === nothing ? "" : String(value)));
	for (const flag of command.flags) if (flag.value !== undefined) check(flag, values(flag.name));
	return {
		words: input,
		values,
		value: (name) => values(name).at(-1),
		isOn: (name) => given.get(keyOf(name)) === !name.startsWith("no-"),
		// A flag that takes a value is there without one.
		isTyped: (name) => [given.get(keyOf(name)) ?? []].flat().length > 0,
	};
}

/** A flag that takes a value takes the next word whatever it looks like: `--sort -lr` sorts downwards by lr. */
function joined(command: Command, argv: readonly string[]): string[] {
	const takesValue = new Map(
		command.flags.flatMap((flag) => (flag.value === undefined ? [] : [[`--${flag.name}`, flag]])),
	);
	const words: string[] = [];
	for (let index = 0; index < argv.length; index++) {
		const word = argv[index]!;
		if (word === "--") return [...words, ...argv.slice(index)];
		const flag = takesValue.get(word);
		// The parser takes it for the text `false`.
		const turnedOff = /^--no-([^=]*)/.exec(word)?.[1];
		if (takesValue.has(`--${turnedOff}`)) throw unknownFlag(command, `no-${turnedOff}`);
		const [, named, given = ""] = /^--([^=]+)=(.*)$/s.exec(word) ?? [];
		const isSwitch = command.flags.some((one) => one.value === undefined && one.name === named);
		// Of another text the parser makes false.
		if (isSwitch && (word.startsWith("--no-") || !/^(?:true|false)$/.test(given)))
			throw new UserError(`--${named} takes no value`);
		if (flag === undefined) words.push(isEmptyValue(word, takesValue) ? word + nothing : word);
		else {
			index++;
			const next = argv[index];
			if (next === undefined) throw needsValue(flag);
			words.push(`${word}=${next === "" ? nothing : next}`);
		}
	}
	return words;
}

/** Stands for an empty value, which the parser takes for none at the end; no argument can hold it. */
const nothing = "\0";

function isEmptyValue(word: string, takesValue: ReadonlyMap<string, Flag>): boolean {
	return word.endsWith("=") && takesValue.has(word.slice(0, -1));
}

/** As the parser names a flag: camel case, and `--no-x` as x turned off. */
function keyOf(name: string): string {
	return name.replace(/^no-/, "").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function needsValue({ name, value }: Flag): UserError {
	return new UserError(`--${name} needs a value: --${name} ${value}`);
}

function check(flag: Flag, values: readonly string[]): void {
	const { name, many, choices } = flag;
	if (values.includes("") && !flag.canBeEmpty) throw needsValue(flag);
	if (!many && values.length > 1) throw new UserError(`--${name} was given ${values.length} times; give it once`);
	const wrong = values.find((text) => choices !== undefined && !choices.includes(text));
	if (wrong !== undefined)
		throw new UserError(`--${name} ${wrong}: it takes ${choices!.join(", ")}${didYouMean(wrong, choices!)}`);
}

function unknownFlag(command: Command, key: string): UserError {
	const dashed = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
	const name = key.length === 1 ? `-${key}` : `--${dashed}`;
	const flags = command.flags.map((flag) => flag.name);
	const meant = key.length === 1 ? "" : didYouMean(dashed, flags, "--");
	return new UserError(`unknown flag ${name}${meant || `; \`exptrack help ${command.name}\` lists those there are`}`);
}
