/** What the colours of the screen are made for. */
export const themeNames = ["ansi-16", "dark", "light", "high-contrast"] as const;
export type ThemeName = (typeof themeNames)[number];
