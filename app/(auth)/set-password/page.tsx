import { redirect } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { answered } from "@/app/answered";
import { DeadLink } from "@/components/access/dead-link";
import { LinkForm } from "@/components/access/link-form";
import { clientMessages } from "@/lib/i18n/client-messages";
import { findOpenLink } from "@/lib/people/find-open-link";
import { currentGuest } from "@/lib/server/session";
import { setPasswordAction } from "./actions";

type Props = { searchParams: Promise<{ token?: string | string[]; outgrown?: string | string[] }> };

export async function generateMetadata() {
  return { title: (await getTranslations("access"))("set.title"), referrer: "no-referrer" as const };
}

export default answered(SetPasswordPage);

async function SetPasswordPage({ searchParams }: Props) {
  const [{ token, outgrown }, t, guest] = await Promise.all([searchParams, getTranslations("access"), currentGuest()]);
  const link = await findOpenLink(guest, token);
  if (!link || typeof token !== "string") return <DeadLink kind="password" />;
  if (link.purpose === "invitation") redirect(`/invitation?token=${token}`);
  return (
    <NextIntlClientProvider messages={await clientMessages("access")}>
      <h1 className="mb-2 text-2xl tracking-tight">{t("set.title")}</h1>
      <p className="mb-5 text-soft">{t(outgrown ? "set.outgrown" : "set.text")}</p>
      <LinkForm
        token={token}
        email={link.email}
        asks="new"
        lengthMin={link.lengthMin}
        submitLabel={t("set.submit")}
        action={setPasswordAction}
      />
    </NextIntlClientProvider>
  );
}
