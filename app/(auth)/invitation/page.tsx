import { redirect } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { setPasswordAction } from "@/app/(auth)/set-password/actions";
import { answered } from "@/app/answered";
import { DeadLink } from "@/components/access/dead-link";
import { LinkForm } from "@/components/access/link-form";
import { clientMessages } from "@/lib/i18n/client-messages";
import { findOpenLink } from "@/lib/people/find-open-link";
import { currentGuest } from "@/lib/server/session";
import { acceptInvitationAction } from "./actions";

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export async function generateMetadata() {
  return { title: (await getTranslations("access"))("invitation.title"), referrer: "no-referrer" as const };
}

export default answered(InvitationPage);

async function InvitationPage({ searchParams }: Props) {
  const [{ token }, t, guest] = await Promise.all([searchParams, getTranslations("access"), currentGuest()]);
  const link = await findOpenLink(guest, token);
  if (!link || typeof token !== "string") return <DeadLink kind="invitation" />;
  if (link.purpose !== "invitation") redirect(`/set-password?token=${token}`);
  return (
    <NextIntlClientProvider messages={await clientMessages("access")}>
      <h1 className="mb-2 text-2xl tracking-tight">{t("invitation.title")}</h1>
      <p className="mb-5 text-soft">{t(link.hasPassword ? "invitation.known" : "invitation.new")}</p>
      <LinkForm
        token={token}
        email={link.email}
        asks={link.hasPassword ? "current" : "new"}
        lengthMin={link.lengthMin}
        submitLabel={t("invitation.submit")}
        action={link.hasPassword ? acceptInvitationAction : setPasswordAction}
      />
    </NextIntlClientProvider>
  );
}
