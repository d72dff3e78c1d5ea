/** Where classes stood or stand in other versions of Python, numpy and torch. */
const moves: readonly (readonly [from: string, to: string])[] = [
	["__builtin__.", "builtins."],
	["copy_reg.", "copyreg."],
	["numpy._core.", "numpy.core."],
	["pathlib._local.", "pathlib."],
	["torch._utils._rebuild_tensor", "torch.Tensor"],
	["torch._utils._rebuild_parameter", "torch.nn.Parameter"],
];

const renamed: ReadonlyMap<string, string> = new Map([
	["__builtin__.xrange", "builtins.range"],
	["__builtin__.long", "builtins.int"],
	["__builtin__.unicode", "builtins.str"],
]);

/** The name of a class or function as it is known here, whatever version wrote it: `builtins.set` for `__builtin__.set`. */
export function canonicalName(name: string): string {
	const newName = renamed.get(name);
	if (newName !== undefined) return newName;
	for (const [from, to] of moves) {
		if (name.startsWith(from)) return to.endsWith(".") ? to + name.slice(from.length) : to;
	}
	return name;
}
