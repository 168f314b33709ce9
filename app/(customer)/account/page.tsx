import { redirect } from "next/navigation";
import { requirePersonPage } from "@/lib/server/session";

/** The cabinet opens with the orders. */
export default async function AccountPage() {
  await requirePersonPage();
  redirect("/account/orders");
}
