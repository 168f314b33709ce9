import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { answered } from "@/app/answered";
import { MailboxFilters } from "@/components/mail/mailbox-filters";
import { MailboxTable } from "@/components/mail/mailbox-table";
import { type SearchParams, withParams } from "@/components/ui/list-address";
import { manyParam, oneParam } from "@/components/ui/list-params";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listMailbox } from "@/lib/mail/list-mailbox";
import { messageStates } from "@/lib/mail/model/delivery";
import { listMailboxInput } from "@/lib/mail/model/mail-lists";
import { pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("mailbox");
  return { title: t("title") };
}

/** Every mail of the account, in the demonstration. */
export default answered(MailboxPage);

async function MailboxPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireEmployeePage();
  const [params, t] = await Promise.all([searchParams, getTranslations("mailbox")]);
  const wanted = { search: oneParam(params, "q"), state: manyParam(params, "state", messageStates) };
  const asked = listMailboxInput.safeParse({ ...wanted, after: params.after });
  // What is no place in the list begins at the newest.
  const input = asked.data ?? listMailboxInput.safeParse(wanted).data ?? {};
  const { rows, after, timeZone } = await pageRead(actor, (ctx) => listMailbox(ctx, input));
  return (
    <>
      <PageHeader title={t("title")} text={t("intro")} />
      <MailboxFilters />
      <MailboxTable rows={rows} timeZone={timeZone} isFiltered={Boolean(input.search ?? input.state)} />
      {(input.after || after) && (
        <Pagination
          count={rows.length}
          previousHref={input.after ? withParams("/mailbox", params, { after: null }) : undefined}
          nextHref={after ? withParams("/mailbox", params, { after }) : undefined}
        />
      )}
    </>
  );
}
