import { Building2, ClipboardList, HardDrive, type LucideIcon, Mailbox, Package, Settings, Users } from "lucide-react";
import type { StaffSections } from "./types";

/** Keys of the messages of the namespace `shell`. */
type NavText =
  | "orders"
  | "outgoing"
  | "incoming"
  | "clients"
  | "catalogue"
  | "items"
  | "products"
  | "staff"
  | "settings"
  | "company"
  | "groups"
  | "apiKeys"
  | "audit"
  | "storage"
  | "mailbox";

export type NavLink = { href: string; text: NavText };
export type NavSection = NavLink & { icon: LucideIcon; links: readonly NavLink[] };

type Draft = Omit<NavSection, "href" | "links"> & { links: readonly (NavLink & { may: boolean })[] };

/** The sections of the dashboard that this user may open, in the order of the rail. */
export function staffSections(may: StaffSections): NavSection[] {
  const drafts: Draft[] = [
    {
      text: "orders",
      icon: ClipboardList,
      links: [
        { href: "/orders", text: "outgoing", may: may.orders },
        { href: "/orders/incoming", text: "incoming", may: may.orders },
      ],
    },
    { text: "clients", icon: Users, links: [{ href: "/clients", text: "clients", may: may.clients }] },
    {
      text: "catalogue",
      icon: Package,
      links: [
        { href: "/catalogue/items", text: "items", may: may.catalogue },
        { href: "/catalogue/products", text: "products", may: may.catalogue },
      ],
    },
    { text: "staff", icon: Building2, links: [{ href: "/staff", text: "staff", may: may.staff }] },
    {
      text: "settings",
      icon: Settings,
      links: [
        { href: "/settings/company", text: "company", may: may.company },
        { href: "/settings/groups", text: "groups", may: may.company },
        { href: "/settings/keys", text: "apiKeys", may: may.apiKeys },
        { href: "/settings/audit", text: "audit", may: may.audit },
      ],
    },
    { text: "storage", icon: HardDrive, links: [{ href: "/storage", text: "storage", may: may.storage }] },
    { text: "mailbox", icon: Mailbox, links: [{ href: "/mailbox", text: "mailbox", may: may.mailbox }] },
  ];
  return drafts.flatMap(({ text, icon, links }) => {
    const allowed = links.filter((link) => link.may);
    const first = allowed[0];
    return first ? [{ text, icon, href: first.href, links: allowed.length > 1 ? allowed : [] }] : [];
  });
}

/** The address in the navigation that is nearest to where the reader is: the longest that begins his own. */
export function currentHref(pathname: string, hrefs: readonly string[]): string | undefined {
  return hrefs
    .filter((href) => pathname === href || pathname.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];
}
