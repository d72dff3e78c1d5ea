import type { ThemeName } from "../model/theme-name.ts";
import type { Role } from "./role.ts";

/** SGR parameters by role. */
export type RoleStyles = Readonly<Record<Role, string>>;

/** The terminal's own sixteen colours, so that they can be read on whatever ground its palette is made for. */
const ansi16: RoleStyles = {
	title: "1;7",
	header: "1",
	accent: "36",
	muted: "2",
	good: "32",
	warn: "33",
	bad: "31",
	busy: "34",
	selected: "7",
	match: "4;33",
	series0: "36",
	series1: "35",
	series2: "33",
	series3: "32",
	series4: "34",
	series5: "31",
	series6: "96",
	series7: "95",
	heat0: "34",
	heat1: "36",
	heat2: "33",
	heat3: "31",
};

/** Light colours: 4.5 to 1 at least on black and on the dark greys. */
const dark: RoleStyles = {
	title: "1;38;5;16;48;5;110",
	header: "1;38;5;153",
	accent: "38;5;80",
	muted: "38;5;246",
	good: "38;5;114",
	warn: "38;5;221",
	bad: "38;5;210",
	busy: "38;5;111",
	selected: "38;5;231;48;5;24",
	match: "4;38;5;221",
	series0: "38;5;80",
	series1: "38;5;212",
	series2: "38;5;221",
	series3: "38;5;114",
	series4: "38;5;111",
	series5: "38;5;209",
	series6: "38;5;183",
	series7: "38;5;152",
	heat0: "38;5;74",
	heat1: "38;5;79",
	heat2: "38;5;221",
	heat3: "38;5;210",
};

/** Dark colours: 4.5 to 1 at least on white and on the pale yellows. */
const light: RoleStyles = {
	title: "1;38;5;231;48;5;24",
	header: "1;38;5;24",
	accent: "38;5;23",
	muted: "38;5;241",
	good: "38;5;22",
	warn: "38;5;94",
	bad: "38;5;124",
	busy: "38;5;25",
	selected: "38;5;16;48;5;153",
	match: "4;38;5;94",
	series0: "38;5;25",
	series1: "38;5;125",
	series2: "38;5;94",
	series3: "38;5;22",
	series4: "38;5;54",
	series5: "38;5;124",
	series6: "38;5;23",
	series7: "38;5;58",
	heat0: "38;5;25",
	heat1: "38;5;22",
	heat2: "38;5;94",
	heat3: "38;5;124",
};

/** No colour without its own ground, 7 to 1 at least, and nothing faint: whatever the ground of the terminal is. */
const highContrast: RoleStyles = {
	title: "1;7",
	header: "1;4",
	accent: "1",
	muted: "",
	good: "1;38;5;231;48;5;22",
	warn: "1;38;5;16;48;5;226",
	bad: "1;38;5;231;48;5;88",
	busy: "1;38;5;231;48;5;18",
	selected: "1;7",
	match: "1;4;38;5;16;48;5;226",
	series0: "1",
	series1: "1;38;5;16;48;5;226",
	series2: "1;38;5;231;48;5;18",
	series3: "1;38;5;231;48;5;22",
	series4: "1;38;5;231;48;5;88",
	series5: "1;38;5;231;48;5;53",
	series6: "1;38;5;16;48;5;51",
	series7: "1;38;5;16;48;5;208",
	// Their signs tell them apart.
	heat0: "",
	heat1: "",
	heat2: "1",
	heat3: "1",
};

const highContrast16: RoleStyles = {
	...highContrast,
	good: "1;30;102",
	warn: "1;30;103",
	bad: "1;97;41",
	busy: "1;97;44",
	match: "1;4;30;103",
	series1: "1;30;103",
	series2: "1;97;44",
	series3: "1;30;102",
	series4: "1;97;41",
	series5: "1;97;45",
	series6: "1;30;106",
	series7: "1;30;107",
};

/** Without colours what matters is told apart by weight, and by its sign or word anyway. */
export const monoStyles: RoleStyles = {
	title: "1;7",
	header: "1",
	accent: "1",
	muted: "2",
	good: "",
	warn: "1",
	bad: "1",
	busy: "1",
	selected: "7",
	match: "4",
	series0: "",
	series1: "1",
	series2: "4",
	series3: "1;4",
	series4: "3",
	series5: "1;3",
	series6: "2",
	series7: "2;4",
	heat0: "",
	heat1: "",
	heat2: "",
	heat3: "",
};

/** The styles of a theme where 256 colours can be shown, and where only sixteen can. */
export const themeStyles: Readonly<Record<ThemeName, { readonly full: RoleStyles; readonly sixteen: RoleStyles }>> = {
	"ansi-16": { full: ansi16, sixteen: ansi16 },
	dark: { full: dark, sixteen: ansi16 },
	light: { full: light, sixteen: ansi16 },
	"high-contrast": { full: highContrast, sixteen: highContrast16 },
};
