import { BadgeCheck, KeyRound } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import type { MyLicenceRow } from "@/lib/orders/model/my-orders";
import { ActivateLicence } from "./activate-licence";
import { HandOverLicence } from "./hand-over-licence";
import type { LicenceActions } from "./licence-actions";
import { LicenceCode } from "./licence-code";

type Props = { licence: MyLicenceRow; actions: LicenceActions; showsOrder?: boolean };

/** One licence: what it is, its state, its code, and what its holder can do with it. */
export function LicenceCard({ licence, actions, showsOrder = true }: Props) {
  const t = useTranslations("cabinet.licences");
  const { accountId, id, name, state, organization, isMine } = licence;
  // On the page of an order the licences stand below a heading of their own.
  const Name = showsOrder ? "h2" : "h3";
  const isOpen = state === "granted" && isMine;
  return (
    <article className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-4">
      <header className="flex flex-col items-start gap-1.5">
        <LicenceState licence={licence} />
        <div>
          <Name className="text-lg">{name}</Name>
          {licence.productName && licence.productName !== name && <p className="text-soft">{licence.productName}</p>}
        </div>
      </header>
      {isMine && licence.hasCode && <LicenceCode licenceId={id} accountId={accountId} action={actions.reveal} />}
      {licence.instructions && (
        <details className="group">
          <summary className="w-fit text-accent">{t("instructions")}</summary>
          <p className="mt-1.5 whitespace-pre-line text-soft">{licence.instructions}</p>
        </details>
      )}
      {isOpen && (
        <div className="flex flex-wrap gap-2">
          {organization === "" && (
            <ActivateLicence licenceId={id} accountId={accountId} name={name} action={actions.activate} />
          )}
          <HandOverLicence licenceId={id} accountId={accountId} name={name} action={actions.handOver} />
        </div>
      )}
      {state === "granted" && organization !== "" && (
        <p className="text-sm text-soft">{t(isMine ? "organizationHint" : "supervisorHint")}</p>
      )}
      <Origin licence={licence} showsOrder={showsOrder} />
    </article>
  );
}

function LicenceState({ licence }: { licence: MyLicenceRow }) {
  const t = useTranslations("cabinet.licences");
  if (licence.state === "granted")
    return (
      <Badge tone="accent" icon={<KeyRound aria-hidden />}>
        {t("granted")}
      </Badge>
    );
  const day = licence.activatedAt && <DateTime at={licence.activatedAt} timeZone={licence.timeZone} shape="day" />;
  return (
    <Badge tone="success" icon={<BadgeCheck aria-hidden />}>
      {t.rich("activatedOn", { date: () => day })}
    </Badge>
  );
}

function Origin({ licence, showsOrder }: { licence: MyLicenceRow; showsOrder: boolean }) {
  const t = useTranslations("cabinet.licences");
  const at = licence.handedOverAt ?? licence.createdAt;
  const facts: ReactNode[] = [
    licence.organization && t("ofOrganization", { name: licence.organization }),
    t.rich("receivedOn", { date: () => <DateTime at={at} timeZone={licence.timeZone} shape="day" /> }),
    showsOrder && licence.order && (
      <Link prefetch={false} className="link" href={`/account/${licence.accountId}/orders/${licence.order.id}`}>
        {t("fromOrder", { number: String(licence.order.number) })}
      </Link>
    ),
    !licence.order && t("fromPerson"),
    licence.seller,
  ].filter(Boolean);
  return (
    <p className="text-faint text-sm">
      {facts.map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the facts of one licence never move.
        <span key={index}>
          {index > 0 && " · "}
          {fact}
        </span>
      ))}
    </p>
  );
}
