import { redirect } from "next/navigation";
import { currentEmployee, isHeldBack, requirePersonPage } from "@/lib/server/session";

/** The start: staff at their orders, customers at theirs, everybody else at the door. */
export default async function StartPage() {
  await requirePersonPage();
  if (await isHeldBack()) redirect("/second-factor");
  redirect((await currentEmployee()) ? "/orders" : "/account/orders");
}
