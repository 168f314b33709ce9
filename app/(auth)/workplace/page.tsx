import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { answered } from "@/app/answered";
import { signOutAction, switchWorkplaceAction } from "@/app/session/actions";
import { WorkplaceList } from "@/components/access/workplace-list";
import { Button } from "@/components/ui/button";
import { clientMessages } from "@/lib/i18n/client-messages";
import { listWorkplaces } from "@/lib/people/list-workplaces";
import { currentPerson, requirePersonPage } from "@/lib/server/session";

export async function generateMetadata() {
  return { title: (await getTranslations("access"))("workplace.title") };
}

export default answered(WorkplacePage);

async function WorkplacePage() {
  await requirePersonPage();
  const [t, person] = await Promise.all([getTranslations("access.workplace"), currentPerson()]);
  const known = person ? await listWorkplaces(person) : [];
  const work = known
    .filter((place) => place.as === "employee")
    .map((place) => ({ id: place.accountId, name: place.accountName, kind: "employee" as const }));
  const isClient = known.some((place) => place.as === "client");
  const places = isClient ? [...work, { id: "cabinet", name: t("cabinet"), kind: "customer" as const }] : work;
  return (
    <NextIntlClientProvider messages={await clientMessages("access")}>
      <h1 className="mb-2 text-2xl tracking-tight">{t("title")}</h1>
      <p className="mb-5 text-soft">{t(places.length > 0 ? "text" : "none")}</p>
      <WorkplaceList places={places} action={switchWorkplaceAction} />
      <form action={signOutAction} className="mt-5">
        <Button variant="plain">{t("signOut")}</Button>
      </form>
    </NextIntlClientProvider>
  );
}
