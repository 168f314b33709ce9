import { redirect } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { answered } from "@/app/answered";
import { SignInForm } from "@/components/access/sign-in-form";
import { Callout } from "@/components/ui/callout";
import { ownPath } from "@/lib/core/own-path";
import { clientMessages } from "@/lib/i18n/client-messages";
import { currentSession } from "@/lib/server/session";
import { signInAction } from "./actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  return { title: (await getTranslations("access"))("signIn") };
}

export default answered(LoginPage);

async function LoginPage({ searchParams }: Props) {
  const { from, done } = await searchParams;
  const target = ownPath(from);
  if (await currentSession()) redirect(target ?? "/");
  const t = await getTranslations("access");
  const notice = done === "password" || done === "joined" || done === "email" ? done : null;
  return (
    <NextIntlClientProvider messages={await clientMessages("access")}>
      <h1 className="mb-5 text-2xl tracking-tight">{t("title")}</h1>
      {notice && (
        <div className="mb-4" role="status">
          <Callout tone="success">{t(`done.${notice}`)}</Callout>
        </div>
      )}
      <SignInForm from={target ?? ""} action={signInAction} />
    </NextIntlClientProvider>
  );
}
