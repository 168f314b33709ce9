import { getTranslations } from "next-intl/server";
import { ProfilePage } from "@/app/profile/profile-page";
import { requirePersonPage } from "@/lib/server/session";

export async function generateMetadata() {
  return { title: (await getTranslations("profile"))("title") };
}

export default async function CustomerProfilePage() {
  await requirePersonPage();
  return <ProfilePage />;
}
