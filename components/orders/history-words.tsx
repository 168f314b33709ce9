import type { TimelineEntry } from "@/components/ui/timeline";
import { fileEvents } from "@/lib/files/model/events";
import { mailEvents } from "@/lib/mail/model/events";
import { orderEvents } from "@/lib/orders/model/events";
import type { HistoryEntry } from "@/lib/orders/model/order-card";
import { changedLines, changedOptions } from "./history-changes";
import { type HistorySpeech, useHistorySpeech } from "./history-speech";

type Words = Pick<TimelineEntry, "title" | "changes" | "note">;

const tables = { ...orderEvents, ...fileEvents, ...mailEvents };
type Types = keyof typeof tables;
type DataOf<Type extends Types> = ReturnType<(typeof tables)[Type]["data"]["parse"]>;
type Tellers<Type extends Types> = { [T in Type]: (data: DataOf<T>) => Words };

/** Tells one entry of the history. An event that this version does not know is named by its type. */
export function useHistoryWords(): (entry: HistoryEntry) => Words {
  const speech = useHistorySpeech();
  const tellers: Tellers<Types> = {
    ...ofContent(speech),
    ...ofStages(speech),
    ...ofLicences(speech),
    ...ofFiles(speech),
    ...ofMails(speech),
  };
  return ({ type, data }) => {
    if (!isKnown(type)) return { title: type };
    const read = tables[type].data.safeParse(data);
    // Each teller stands under the type whose schema has just read the data.
    return read.success ? (tellers[type] as (data: unknown) => Words)(read.data) : { title: type };
  };
}

function isKnown(type: string): type is Types {
  return type in tables;
}

type Content = "order.created" | "order.lines_changed" | `order.${"parameters" | "recipient" | "options"}_changed`;

function ofContent({ t, money, plain, former, word }: HistorySpeech): Tellers<Content> {
  return {
    "order.created": (data) => ({
      title: t("order_created"),
      changes: [{ label: t("total"), after: money(data.totalMinor, data.currency) }],
      note: data.lines.map((line) => `${line.name} × ${line.quantity}`).join(", "),
    }),
    "order.lines_changed": (data) => {
      const [before, after] = [data.totalBeforeMinor, data.totalAfterMinor].map((sum) => money(sum, data.currency));
      return {
        title: t("order_lines_changed"),
        changes: [...changedLines(data.before, data.after), { label: t("total"), before, after }],
      };
    },
    "order.parameters_changed": (data) => ({
      title: t("order_parameters_changed"),
      changes: Object.keys(data.after).map((name) => ({
        label: word("field", name),
        before: plain(data.before[name]),
        after: plain(data.after[name]),
      })),
    }),
    "order.recipient_changed": (data) => ({
      title: t("order_recipient_changed"),
      changes: [{ label: t("recipient"), ...former(data.before), after: plain(data.after?.name) }],
    }),
    "order.options_changed": (data) => ({
      title: t("order_options_changed"),
      changes: changedOptions(data.before, data.after),
    }),
  };
}

type Stages = `order.${"assigned" | "confirmed" | "delivered" | "cancelled"}`;

function ofStages({ t, moved, former }: HistorySpeech): Tellers<Stages> {
  return {
    "order.assigned": (data) => ({
      title: t("order_assigned", { name: data.after.name }),
      changes: [{ label: t("responsible"), ...former(data.before), after: data.after.name }, ...moved(data)],
    }),
    "order.confirmed": (data) => ({
      title: t(data.unpaid ? "order_confirmed_unpaid" : "order_confirmed"),
      changes: moved(data),
    }),
    "order.delivered": (data) => ({ title: t("order_delivered", { count: data.licences }), changes: moved(data) }),
    "order.cancelled": (data) => ({
      title: t("order_cancelled"),
      changes: moved(data),
      note: data.freedCodes > 0 ? t("freedCodes", { count: data.freedCodes }) : undefined,
    }),
  };
}

type Licences = "order.codes_reserved" | "order.licence_activated" | "order.licence_handed_over";

function ofLicences({ t }: HistorySpeech): Tellers<Licences> {
  return {
    "order.codes_reserved": (data) => ({
      title: t("order_codes_reserved", { count: data.count, item: data.item }),
      note: data.missing > 0 ? t("codesMissing", { count: data.missing }) : undefined,
    }),
    "order.licence_activated": (data) => ({ title: t("order_licence_activated", { item: data.item, on: data.on }) }),
    "order.licence_handed_over": (data) => ({
      title: t("order_licence_handed_over", { item: data.item }),
      changes: [{ label: t("holder"), before: data.from, after: data.to }],
    }),
  };
}

function ofFiles({ t }: HistorySpeech): Tellers<keyof typeof fileEvents> {
  return {
    "file.added": ({ name }) => ({ title: t("file_added", { name }) }),
    "file.downloaded": ({ name }) => ({ title: t("file_downloaded", { name }) }),
    "file.removed": ({ name }) => ({ title: t("file_removed", { name }) }),
    "file.altered": ({ name }) => ({ title: t("file_altered", { name }), note: t("fileAlteredNote") }),
  };
}

function ofMails({ t, mailWord }: HistorySpeech): Tellers<"order.resent" | "mail.sent" | "mail.given_up"> {
  return {
    "order.resent": (data) => ({ title: t("order_resent", { to: data.to }) }),
    "mail.sent": (data) => ({ title: t("mail_sent", { kind: mailWord("kinds", data.kind) }) }),
    "mail.given_up": (data) => ({
      title: t("mail_given_up", { kind: mailWord("kinds", data.kind) }),
      note: [mailWord("states", data.state), data.error].filter(Boolean).join(": "),
    }),
  };
}
