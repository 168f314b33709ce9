import { redirect } from "next/navigation";
import { answered } from "@/app/answered";
import { currentEmployee, isHeldBack, requirePersonPage } from "@/lib/server/session";

/** The start: staff at their orders, customers at theirs, everybody else at the door. */
export default answered(StartPage, { isInShell: false });

async function StartPage(): Promise<never> {
  await requirePersonPage();
  if (await isHeldBack()) redirect("/second-factor");
  redirect((await currentEmployee()) ? "/orders" : "/account/orders");
}
