import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MailboxTable } from "@/components/mail/mailbox-table";
import { type SearchParams, withParams } from "@/components/ui/list-address";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listMailbox } from "@/lib/mail/list-mailbox";
import { listMailboxInput } from "@/lib/mail/model/mail-lists";
import { pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("mailbox");
  return { title: t("title") };
}

/** Every mail of the account, in the demonstration. */
export default async function MailboxPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireEmployeePage();
  const [params, t] = await Promise.all([searchParams, getTranslations("mailbox")]);
  const input = listMailboxInput.safeParse({ after: params.after }).data ?? {};
  const { rows, after, timeZone } = await pageRead(actor, (ctx) => listMailbox(ctx, input));
  return (
    <>
      <PageHeader title={t("title")} text={t("intro")} />
      <MailboxTable rows={rows} timeZone={timeZone} />
      {(input.after || after) && (
        <Pagination
          count={rows.length}
          previousHref={input.after ? "/mailbox" : undefined}
          nextHref={after ? withParams("/mailbox", params, { after }) : undefined}
        />
      )}
    </>
  );
}
