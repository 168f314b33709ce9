import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Mark } from "@/components/shell/mark";
import type { ShellActions, ShellPreferences } from "@/components/shell/types";
import { LocaleSwitch } from "@/components/ui/locale-switch";

type Props = {
  locales: ShellPreferences["locales"];
  actions: Pick<ShellActions, "setLocale">;
  children: ReactNode;
};

/** The frame of signing in and of setting a password: one sheet, nothing beside it that could lead astray. */
export function AuthShell({ locales, actions, children }: Props) {
  const t = useTranslations();
  return (
    <div className="flex min-h-dvh flex-col lg:grid lg:grid-cols-[minmax(20rem,2fr)_3fr]">
      <header className="flex items-center gap-3 bg-rail px-6 py-4 text-rail-ink lg:flex-col lg:items-start lg:justify-between lg:p-10">
        <div className="flex items-center gap-3">
          <Mark className="size-8 lg:size-10" />
          <span className="font-semibold text-white text-xl tracking-tight">{t("common.appName")}</span>
        </div>
        <p className="max-w-sm text-balance text-2xl text-rail-ink leading-snug max-lg:sr-only">
          {t("shell.auth.claim")}
        </p>
        <Ledger />
      </header>
      <main className="flex flex-1 flex-col px-5 py-6">
        <LocaleSwitch choices={locales} action={actions.setLocale} className="self-end" />
        <div className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center py-8">{children}</div>
      </main>
    </div>
  );
}

/** Ruled lines of a ledger with one entry marked; decoration only. */
function Ledger() {
  return (
    <svg viewBox="0 0 320 120" aria-hidden="true" className="w-full max-w-sm max-lg:hidden">
      {[10, 34, 58, 82, 106].map((y) => (
        <path key={y} d={`M0 ${y}h320`} className="stroke-rail-faint/35" />
      ))}
      <path d="M72 0v120M248 0v120" className="stroke-rail-faint/35" />
      <path
        d="M84 50h96M84 26h132M84 74h64M84 98h108M12 26h40M12 50h32M12 74h44M12 98h36"
        className="stroke-4 stroke-rail-active"
      />
      <path d="M262 26h46M274 74h34M268 98h40" className="stroke-4 stroke-rail-active" />
      <path d="M256 50h52" className="stroke-4 stroke-mark" />
    </svg>
  );
}
