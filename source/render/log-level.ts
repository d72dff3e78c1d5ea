export type LogLevel = "debug" | "info" | "warning" | "error";

/**
 * How serious a line of a log is, as those who write logs say it: Hydra's `[2024-01-01 …][root][INFO] - `, loguru's
 * `| WARNING  |`, glog's and absl's `E0101 10:00:00.0`, Optuna's and PyTorch's `[W 2024-01-01 …]`, `level=error`,
 * `"level": "error"`, `slurmstepd: error: `, warnings and exceptions of Python. Null: it says nothing.
 */
export function logLevel(text: string): LogLevel | null {
	const head = text.slice(0, 200);
	const capital = capitals.exec(head)?.[1];
	if (capital !== undefined) return named(capital);
	const letter = letters.exec(head);
	if (letter !== null) return lettered((letter[1] ?? letter[2])!);
	const small = smalls.exec(head);
	if (small !== null) return named((small[1] ?? small[2] ?? small[3])!);
	if (/^\S+:\d+: \w*Warning: /.test(head)) return "warning";
	return /^(?:\[rank\d+\]: ?)?\w+(?:\.\w+)*(?:Error|Exception|Interrupt)\b|^Error executing job with overrides/.test(
		head,
	)
		? "error"
		: null;
}

const capitals = /\b(DEBUG|INFO|WARN(?:ING)?|ERROR|CRITICAL|FATAL|Traceback)\b/;
/** `I0101 10:00:00.000000` and `[W 2024-01-01 `, `[rank0]:[E123 `. */
const letters =
	/^([DIWEF])\d{4} \d\d:\d\d:\d\d|^(?:\[rank\d+\]: ?)?\[([DIWEF])(?:\d{3} | \d{4}-\d\d-\d\d |\d{4} | [\w./]+:\d+\])/;
/** `level=error`, `"level": "error"`, `[warning  ]`, `srun: error: `. */
const smalls =
	/\b(?:level|lvl|severity)["']?[=:] ?["']?(debug|info|warn(?:ing)?|error|critical|fatal)\b|\[(debug|info|warn(?:ing)?|error|critical|fatal) *\]|^[\w.-]+: (warning|error|fatal): /i;

function named(word: string): LogLevel {
	switch (word.toLowerCase()) {
		case "debug":
		case "info":
			return word.toLowerCase() as LogLevel;
		case "warn":
		case "warning":
			return "warning";
		default:
			return "error";
	}
}

function lettered(letter: string): LogLevel {
	return letter === "D" ? "debug" : letter === "I" ? "info" : letter === "W" ? "warning" : "error";
}
