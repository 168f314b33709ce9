import { redirect } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { answered } from "@/app/answered";
import { offerSecondFactorAction, turnOnSecondFactorAction } from "@/app/profile/actions";
import { checkPasswordAgainAction, signOutAction } from "@/app/session/actions";
import { RequiredSecondFactor } from "@/components/profile/required-second-factor";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { clientMessages } from "@/lib/i18n/client-messages";
import { isHeldBack, requirePersonPage } from "@/lib/server/session";

const actions = {
  offer: offerSecondFactorAction,
  turnOn: turnOnSecondFactorAction,
  check: checkPasswordAgainAction,
};

export async function generateMetadata() {
  return { title: (await getTranslations("access"))("required.title") };
}

/** All that a company which requires a second factor shows to those who need one and have none. */
export default answered(SecondFactorPage);

async function SecondFactorPage() {
  await requirePersonPage();
  if (!(await isHeldBack())) redirect("/");
  const t = await getTranslations("access");
  return (
    <NextIntlClientProvider messages={await clientMessages("profile", "trust")}>
      <h1 className="mb-2 text-2xl tracking-tight">{t("required.title")}</h1>
      <p className="mb-5 text-soft">{t("required.text")}</p>
      <RequiredSecondFactor actions={actions} />
      <div className="mt-6 flex flex-wrap gap-2">
        <LinkButton href="/account/orders">{t("required.cabinet")}</LinkButton>
        <form action={signOutAction}>
          <Button variant="plain">{t("workplace.signOut")}</Button>
        </form>
      </div>
    </NextIntlClientProvider>
  );
}
