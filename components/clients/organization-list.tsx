import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Member } from "@/lib/clients/model/client-list";
import { membershipLevels } from "@/lib/clients/model/members";

/** The organisations of a person, and what he sees there. */
export function OrganizationList({ rows }: { rows: readonly Member[] }) {
  const t = useTranslations("clients.members");
  if (rows.length === 0) return <p className="p-4 text-faint">{t("noOrganizations")}</p>;
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => {
        const level = membershipLevels.find((one) => one === row.level) ?? "guest";
        return (
          <li key={row.clientId} className="flex flex-wrap justify-between gap-2 px-4 py-2.5">
            <Link prefetch={false} href={`/clients/${row.clientId}/members`} className="link">
              {row.name}
            </Link>
            <span className="text-soft">
              {t(`levels.${level}`)} – {t(`sees.${level}`)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
