import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { answered } from "@/app/answered";
import { ChangeEmailForm } from "@/components/access/change-email-form";
import { DeadLink } from "@/components/access/dead-link";
import { clientMessages } from "@/lib/i18n/client-messages";
import { findOpenEmailChange } from "@/lib/people/find-open-email-change";
import { currentGuest } from "@/lib/server/session";
import { changeEmailAction } from "./actions";

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export async function generateMetadata() {
  return { title: (await getTranslations("access"))("changeEmail.title"), referrer: "no-referrer" as const };
}

export default answered(ChangeEmailPage);

async function ChangeEmailPage({ searchParams }: Props) {
  const [{ token }, t, guest] = await Promise.all([searchParams, getTranslations("access"), currentGuest()]);
  const change = await findOpenEmailChange(guest, token);
  if (!change || typeof token !== "string") return <DeadLink kind="email" />;
  return (
    <NextIntlClientProvider messages={await clientMessages("access")}>
      <h1 className="mb-2 text-2xl tracking-tight">{t("changeEmail.title")}</h1>
      <p className="mb-5 break-words text-soft">{t("changeEmail.text", { email: change.email })}</p>
      <ChangeEmailForm token={token} action={changeEmailAction} />
    </NextIntlClientProvider>
  );
}
