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

/** The base with some parts of one namespace: for the pages that are opened most. */
export async function clientMessageParts<Name extends Namespace>(
  name: Name,
  parts: readonly (keyof Messages[Name])[],
): Promise<Partial<Messages>> {
  const [shown, all] = await Promise.all([clientMessages(), getMessages()]);
  return { ...shown, [name]: Object.fromEntries(parts.map((part) => [part, all[name][part]])) };
}
