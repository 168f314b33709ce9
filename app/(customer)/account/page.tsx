import { redirect } from "next/navigation";
import { answered } from "@/app/answered";
import { requirePersonPage } from "@/lib/server/session";

/** The cabinet opens with the orders. */
export default answered(AccountPage);

async function AccountPage(): Promise<never> {
  await requirePersonPage();
  redirect("/account/orders");
}
