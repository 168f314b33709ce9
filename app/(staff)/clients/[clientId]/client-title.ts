import { getTranslations } from "next-intl/server";
import { titleOf } from "@/app/answered";
import { readClient } from "./read-client";

type Params = Promise<{ clientId: string }>;

/** The title of a page about a client: whose, and which part of the card. */
export function clientTitle(params: Params, tab: "orders" | "data" | "members" | "requisites") {
  return titleOf(async () => {
    const [{ client }, t] = await Promise.all([readClient((await params).clientId), getTranslations("clients.tabs")]);
    const part = tab === "members" && client.kind === "person" ? "memberOf" : tab;
    return `${client.name || client.email} · ${t(part)}`;
  });
}
