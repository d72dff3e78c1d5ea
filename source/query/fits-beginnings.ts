/** Shorter ones would fit nearly everything. */
const least = 3;
const words = /\p{L}+|\p{N}+/gu;

/**
 * Whether what was typed is made of beginnings of the words of a text, in their order: `optadam` and `oadam` fit
 * `optimizer=adam`, as do `lr01` and `lr=0.01`. Without regard to case; takes time of the length of one times the other.
 */
export function fitsBeginnings(typed: string): (text: string) => boolean {
	const wanted = typed.toLowerCase();
	if (wanted.length < least || !/^[\p{L}\p{N}]+$/u.test(wanted)) return () => false;
	return (text) => {
		// Up to where what was typed can be spelled so far.
		const reached = new Uint8Array(wanted.length + 1);
		reached[0] = 1;
		for (const [word] of text.toLowerCase().matchAll(words)) {
			for (let from = wanted.length - 1; from >= 0; from--) {
				if (reached[from] === 0) continue;
				for (let end = from; end < wanted.length && wanted[end] === word[end - from]; ) reached[++end] = 1;
			}
		}
		return reached[wanted.length] === 1;
	};
}
