import { getTranslations } from "next-intl/server";
import { answered } from "@/app/answered";
import { ProfilePage } from "@/app/profile/profile-page";
import { requirePersonPage } from "@/lib/server/session";

export async function generateMetadata() {
  return { title: (await getTranslations("profile"))("title") };
}

export default answered(CustomerProfilePage);

async function CustomerProfilePage() {
  await requirePersonPage();
  return <ProfilePage />;
}
