import { redirect } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { signInWithCodeAction } from "@/app/(auth)/login/actions";
import { answered } from "@/app/answered";
import { CodeForm } from "@/components/access/code-form";
import { ownPath } from "@/lib/core/own-path";
import { clientMessages } from "@/lib/i18n/client-messages";
import { currentStep } from "@/lib/server/step-cookie";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  return { title: (await getTranslations("access"))("code.title") };
}

export default answered(CodePage);

async function CodePage({ searchParams }: Props) {
  const [{ from }, step, t] = await Promise.all([searchParams, currentStep(), getTranslations("access.code")]);
  if (!step) redirect("/login");
  return (
    <NextIntlClientProvider messages={await clientMessages("access")}>
      <h1 className="mb-2 text-2xl tracking-tight">{t("title")}</h1>
      <p className="mb-5 text-soft">{t("text")}</p>
      <CodeForm from={ownPath(from) ?? ""} action={signInWithCodeAction} />
    </NextIntlClientProvider>
  );
}
