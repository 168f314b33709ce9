import { getMessages } from "next-intl/server";
import type { Messages, Namespace } from "./messages";

/** What the primitives and the error pages say: every client tree needs it. */
const base = ["common", "errors", "stages", "ui"] as const satisfies Namespace[];

/** The texts that a layout hands to the browser: the base and the namespaces that its client components use. */
export async function clientMessages(...namespaces: Namespace[]): Promise<Partial<Messages>> {
  const messages = await getMessages();
  const wanted = new Set<Namespace>([...base, ...namespaces]);
  return Object.fromEntries([...wanted].map((name) => [name, messages[name]]));
}
