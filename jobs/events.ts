import { eventType } from "inngest";

/** The wakes of the kernel as triggers; they carry nothing, because what is due stands in rows. */
export const outboxWritten = eventType("outbox/written");
export const ordersCovered = eventType("orders/covered");
