import { cookies } from "next/headers";
import Link from "next/link";
import { setLocaleAction, setThemeAction } from "@/app/preferences/actions";
import { LocaleSwitch } from "@/components/ui/locale-switch";
import { ThemeSwitch } from "@/components/ui/theme-switch";
import { isTheme, themeCookie } from "@/lib/core/theme";
import { localeNames, locales } from "@/lib/i18n/locales";

const shells = [
  { href: "/dev/ui/staff", label: "Staff shell" },
  { href: "/dev/ui/cabinet", label: "Cabinet shell" },
  { href: "/dev/ui/sign-in", label: "Sign-in shell" },
];

export async function PreferenceSamples() {
  const saved = (await cookies()).get(themeCookie)?.value;
  return (
    <div className="mb-4 flex flex-wrap items-end gap-4">
      <ThemeSwitch theme={isTheme(saved) ? saved : "system"} action={setThemeAction} />
      <LocaleSwitch choices={locales.map((code) => ({ code, name: localeNames[code] }))} action={setLocaleAction} />
      {shells.map((shell) => (
        <Link key={shell.href} href={shell.href} className="link">
          {shell.label}
        </Link>
      ))}
    </div>
  );
}
