import { forbidden } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { inviteEmployeeAction } from "@/app/(staff)/staff/actions";
import { answered } from "@/app/answered";
import { checkPasswordAgainAction } from "@/app/session/actions";
import { InviteForm } from "@/components/people/invite-form";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/core/permissions";
import { clientMessages } from "@/lib/i18n/client-messages";
import { requireEmployeePage } from "@/lib/server/session";

export async function generateMetadata() {
  return { title: (await getTranslations("people"))("invite") };
}

export default answered(InvitePage);

async function InvitePage() {
  const actor = await requireEmployeePage();
  if (!can(actor, "staff.invite")) forbidden();
  const t = await getTranslations("people");
  return (
    <NextIntlClientProvider messages={await clientMessages("people", "trust")}>
      <PageHeader title={t("invite")} text={t("inviteText")} back={{ href: "/staff", label: t("title") }} />
      <InviteForm action={inviteEmployeeAction} check={checkPasswordAgainAction} />
    </NextIntlClientProvider>
  );
}
