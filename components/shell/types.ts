import type { Theme } from "@/lib/core/theme";

/** Who looks at the page. */
export type ShellUser = { name: string; email: string };

/** A company where the user works, or his cabinet as a customer. */
export type Workplace = { id: string; name: string; kind: "employee" | "customer"; isCurrent: boolean };

/** A filter that somebody saved under a name; it stands below Orders in the rail. */
export type SavedGroup = { id: string; name: string; href: string };

/** Which sections the user may open. What is off is not shown; the server refuses it anyway. */
export type StaffSections = {
  orders: boolean;
  createOrder: boolean;
  clients: boolean;
  catalogue: boolean;
  staff: boolean;
  company: boolean;
  apiKeys: boolean;
  audit: boolean;
  storage: boolean;
  mailbox: boolean;
};

/** Server actions that the shell calls. */
export type ShellActions = {
  setLocale: (locale: string) => Promise<void>;
  setTheme: (theme: Theme) => Promise<void>;
  signOut: () => Promise<void>;
  switchWorkplace: (id: string) => Promise<void>;
};

/** What every shell shows of this browser. */
export type ShellPreferences = { theme: Theme; locales: readonly { code: string; name: string }[] };
