import { getTranslations } from "next-intl/server";
import { answered } from "@/app/answered";
import { ProfilePage } from "@/app/profile/profile-page";
import { accountFacts } from "@/lib/accounts/rules/account-facts";
import { pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";

export async function generateMetadata() {
  return { title: (await getTranslations("profile"))("title") };
}

export default answered(StaffProfilePage);

async function StaffProfilePage() {
  const actor = await requireEmployeePage();
  const { timeZone } = await pageRead(actor, accountFacts);
  return <ProfilePage name={actor.name} timeZone={timeZone} />;
}
