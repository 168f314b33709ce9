/** `system` follows the browser; the other two hold whatever it says. */
export const themes = ["system", "light", "dark"] as const;

export type Theme = (typeof themes)[number];

export const themeCookie = "kontor_theme";

export function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value);
}
