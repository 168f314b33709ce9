import type { z } from "zod";
import { events } from "@/db/schema/outbox";
import { accountEvents } from "@/lib/accounts/model/events";
import { catalogueEvents } from "@/lib/catalogue/model/events";
import { clientEvents } from "@/lib/clients/model/events";
import type { Actor } from "@/lib/core/actor";
import type { EventTable } from "@/lib/core/event-table";
import { newId } from "@/lib/core/id";
import { fileEvents } from "@/lib/files/model/events";
import { mailEvents } from "@/lib/mail/model/events";
import { orderEvents } from "@/lib/orders/model/events";
import { peopleEvents } from "@/lib/people/model/events";
import type { WriteContext } from "./context";
import { enqueueMails, type MailDraft } from "./outbox";
import { inserting } from "./statement";

/** Rows of one statement when many things change at once: fourteen parameters each. */
const BATCH_ROWS = 1_000;

/** Every event of the product. A change that has none here is a bug. */
export const eventTable = {
  ...accountEvents,
  ...catalogueEvents,
  ...clientEvents,
  ...fileEvents,
  ...mailEvents,
  ...orderEvents,
  ...peopleEvents,
};

export type EventType = keyof typeof eventTable;
export type EventData<T extends EventType> = z.input<(typeof eventTable)[T]["data"]>;

/** What an event is about. For orders `version` and `stage` are those after the change. */
export type EventSubject = { id: string; version?: number; stage?: string };

/**
 * Writes one row of history in the transaction of the change, and the messages that the change causes. The subject's
 * kind is the word before the dot. Returns the event's id.
 *
 * @throws ZodError when the data is not of the event's shape: a bug of the caller
 */
export async function recordEvent<T extends EventType>(
  ctx: WriteContext,
  type: T,
  subject: EventSubject,
  data: EventData<T>,
  mails: readonly MailDraft[] = [],
): Promise<string> {
  const row = eventRow(ctx, type, subject, data);
  await insertEvents(ctx, [row]);
  const { subjectKind, subjectId, id: eventId } = row;
  await enqueueMails(ctx, { subjectKind, subjectId, eventId }, mails);
  return eventId;
}

const insertEvents = inserting(events);

/** The same for a change of many things at once, none of which causes a message: one row each, in few statements. */
export async function recordEvents<T extends EventType>(
  ctx: WriteContext,
  type: T,
  changes: readonly { subject: EventSubject; data: EventData<T> }[],
): Promise<void> {
  for (let start = 0; start < changes.length; start += BATCH_ROWS) {
    const batch = changes.slice(start, start + BATCH_ROWS);
    await ctx.tx.insert(events).values(batch.map(({ subject, data }) => eventRow(ctx, type, subject, data)));
  }
}

function eventRow<T extends EventType>(ctx: WriteContext, type: T, subject: EventSubject, data: EventData<T>) {
  const definition: EventTable[string] = eventTable[type];
  return {
    accountId: ctx.actor.accountId,
    id: newId(),
    subjectKind: type.slice(0, type.indexOf(".")),
    subjectId: subject.id,
    sequence: subject.version ?? 0,
    type,
    ...actorColumns(ctx.actor),
    stage: subject.stage ?? "",
    data: definition.data.parse(data),
    visibleToCustomer: definition.customer,
    audited: definition.audited ?? false,
    source: "source" in ctx.actor ? (ctx.actor.source ?? "") : "",
    at: ctx.now,
  };
}

/** Who did it, in the words kept for ever: people may be renamed later, history is not. */
export function actorColumns(actor: Actor): { actorKind: string; actorId: string; actorName: string } {
  switch (actor.kind) {
    case "employee":
      return { actorKind: "employee", actorId: actor.employeeId, actorName: actor.name };
    case "customer":
      return { actorKind: "customer", actorId: actor.clientId, actorName: actor.name };
    case "partner":
      return { actorKind: "partner", actorId: actor.employeeId, actorName: actor.name };
    case "apiKey":
      return { actorKind: "apiKey", actorId: actor.apiKeyId, actorName: actor.name };
    case "job":
      return { actorKind: "job", actorId: actor.name, actorName: actor.name };
  }
}
