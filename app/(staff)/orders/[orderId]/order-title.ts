import { getTranslations } from "next-intl/server";
import { titleOf } from "@/app/answered";

type Read = { order: { number: number | bigint } };

/** The title of a page about an order: its number first, so that many of them can be told apart. */
export function orderTitle(read: () => Promise<Read>, tab?: "options" | "files" | "history" | "messages") {
  return titleOf(async () => {
    const [{ order }, t] = await Promise.all([read(), getTranslations("orders.card")]);
    const title = t("title", { number: String(order.number) });
    return tab ? `${title} · ${t(tab)}` : title;
  });
}
