import { z } from "zod";
import { changesData, type EventTable } from "@/lib/core/event-table";

export const clientEvents = {
  "client.created": { data: z.object({ kind: z.string(), name: z.string() }), customer: false },
  "client.changed": { data: changesData, customer: false },
  "client.blocked": { data: z.object({}), customer: false, audited: true },
  "client.unblocked": { data: z.object({}), customer: false, audited: true },
  "client.member_added": {
    data: z.object({ clientId: z.string(), name: z.string(), level: z.string() }),
    customer: false,
    audited: true,
  },
  "client.member_changed": {
    data: changesData.extend({ clientId: z.string(), name: z.string() }),
    customer: false,
    audited: true,
  },
  "client.member_removed": {
    data: z.object({ clientId: z.string(), name: z.string() }),
    customer: false,
    audited: true,
  },
  "client.requisites_added": { data: z.object({ title: z.string() }), customer: false, audited: true },
  "client.requisites_removed": { data: z.object({ title: z.string() }), customer: false, audited: true },
  "client.groups_changed": { data: changesData, customer: false },
  "group.created": { data: z.object({ name: z.string() }), customer: false },
  "group.renamed": { data: changesData, customer: false },
} as const satisfies EventTable;
