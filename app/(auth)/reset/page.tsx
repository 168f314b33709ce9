import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { answered } from "@/app/answered";
import { ResetForm } from "@/components/access/reset-form";
import { clientMessages } from "@/lib/i18n/client-messages";
import { requestPasswordResetAction } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("access"))("reset.title") };
}

export default answered(ResetPage);

async function ResetPage() {
  const t = await getTranslations("access");
  return (
    <NextIntlClientProvider messages={await clientMessages("access")}>
      <h1 className="mb-2 text-2xl tracking-tight">{t("reset.title")}</h1>
      <p className="mb-5 text-soft">{t("reset.text")}</p>
      <ResetForm action={requestPasswordResetAction} />
    </NextIntlClientProvider>
  );
}
