import type { Metadata } from "next";
import { unstable_rethrow } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FailedPage } from "@/components/shell/failed-page";
import { ForbiddenPage } from "@/components/shell/forbidden-page";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { pageAnswer } from "@/lib/server/page-answer";
import { refusedStatus } from "@/lib/server/refused-page";

type Drawn<P> = (props: P) => Promise<ReactNode>;

/**
 * A page or layout that says itself, in its HTML, why it is not shown: nothing there, switched off, failed. What is merely
 * thrown is drawn by the browser only, since React has no error boundaries on the server: without scripts, nothing.
 */
export function answered<P>(draw: Drawn<P>, { isInShell = true }: { isInShell?: boolean } = {}): Drawn<P> {
  return async (props) => {
    try {
      return await draw(props);
    } catch (error) {
      const { status, reference } = await pageAnswer(error);
      if (status === 404) return <NotFoundPage reference={reference} isInShell={isInShell} />;
      if (status === 403) return <ForbiddenPage isInShell={isInShell} />;
      return <FailedPage reference={reference} isInShell={isInShell} />;
    }
  };
}

/** The title of a page named after what it shows; when there is nothing to show, after what the page says instead. */
export async function titleOf(read: () => Promise<string>): Promise<Metadata> {
  try {
    return { title: await read() };
  } catch (error) {
    const status = refusedStatus(error);
    if (!status) unstable_rethrow(error);
    const t = await getTranslations("errors");
    return { title: t(status === 404 ? "notFound.title" : status === 403 ? "forbidden.title" : "failed.title") };
  }
}
