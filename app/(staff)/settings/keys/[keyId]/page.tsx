import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { changeApiKeyAction, revokeApiKeyAction, rotateApiKeyAction } from "@/app/(staff)/settings/actions";
import { answered, titleOf } from "@/app/answered";
import { checkPasswordAgainAction } from "@/app/session/actions";
import type { FunctionText } from "@/components/people/functions-form";
import { ChangeKeyForm } from "@/components/settings/change-key-form";
import { KeyBadges } from "@/components/settings/key-badges";
import { KeyLastUse } from "@/components/settings/key-last-use";
import { RevokeButton } from "@/components/settings/revoke-button";
import { RotateKeyForm } from "@/components/settings/rotate-key-form";
import { Callout } from "@/components/ui/callout";
import { DateTime } from "@/components/ui/date-time";
import { Fact, FactList } from "@/components/ui/fact-list";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { type StaffFunction, staffFunctions } from "@/lib/core/functions";
import { can } from "@/lib/core/permissions";
import { clientMessages } from "@/lib/i18n/client-messages";
import { readKey } from "./read-key";

type Props = { params: Promise<{ keyId: string }> };

export function generateMetadata({ params }: Props) {
  return titleOf(async () => {
    const { key } = await readKey((await params).keyId);
    return `${key.name} · ${(await getTranslations("settings"))("keys.title")}`;
  });
}

export default answered(KeyPage);

async function KeyPage({ params }: Props) {
  const { actor, key, timeZone } = await readKey((await params).keyId);
  const [t, f] = await Promise.all([getTranslations("settings.keys"), getTranslations("functions")]);
  const isActive = key.state === "active";
  const named = (names: readonly StaffFunction[]) =>
    names.map((name) => f(`names.${name.replace(".", "_") as FunctionText}`)).join(", ");
  return (
    <NextIntlClientProvider messages={await clientMessages("settings", "functions", "trust")}>
      <PageHeader
        back={{ href: "/settings/keys", label: t("title") }}
        title={key.name}
        badges={<KeyBadges apiKey={key} />}
        actions={<RevokeButton apiKeyId={key.id} name={key.name} isActive={isActive} action={revokeApiKeyAction} />}
      />
      {isActive && key.lostByMaker.length > 0 && (
        <div className="mb-4">
          <Callout tone="warning" title={t("lost", { name: key.createdBy })}>
            {named(key.lostByMaker)}
          </Callout>
        </div>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Panel title={t("reach")}>
          {isActive ? (
            <ChangeKeyForm
              apiKey={key}
              own={staffFunctions.filter((name) => can(actor, name))}
              action={changeApiKeyAction}
              check={checkPasswordAgainAction}
            />
          ) : (
            <FactList>
              <Fact label={t("scope")}>{t(`scopes.${key.scope}.name`)}</Fact>
              <Fact label={t("functions")}>{named(key.functions)}</Fact>
            </FactList>
          )}
        </Panel>
        <div className="flex flex-col gap-4">
          <Panel title={t("facts")}>
            <FactList>
              <Fact label={t("prefix")}>
                <code className="font-mono">{key.prefix}…</code>
              </Fact>
              <Fact label={t("createdBy")}>{key.createdBy}</Fact>
              <Fact label={t("created")}>
                <DateTime at={key.createdAt} timeZone={timeZone} />
              </Fact>
              <Fact label={t("expires")}>
                <DateTime at={key.expiresAt} timeZone={timeZone} />
              </Fact>
              <Fact label={t("lastUsed")}>
                <KeyLastUse apiKey={key} timeZone={timeZone} />
              </Fact>
            </FactList>
            {can(actor, "audit.view") && (
              <Link prefetch={false} className="link mt-3 inline-block" href={`/settings/audit?id=${key.id}`}>
                {t("audit")}
              </Link>
            )}
          </Panel>
          <Panel title={t("rotateTitle")}>
            <RotateKeyForm
              apiKeyId={key.id}
              mayRotate={isActive && !key.isReplaced}
              action={rotateApiKeyAction}
              check={checkPasswordAgainAction}
            />
          </Panel>
        </div>
      </div>
    </NextIntlClientProvider>
  );
}
