import { z } from "zod";
import { seenVersion } from "@/lib/core/version";

/** What a member sees of the organisation's orders: administrator and supervisor all, manager his own, guest none. */
export const membershipLevels = ["administrator", "supervisor", "manager", "guest"] as const;

const level = z.enum(membershipLevels);

export const addMemberInput = z.strictObject({
  organizationId: z.uuid(),
  clientId: z.uuid(),
  level,
  spendsBalance: z.boolean(),
});
export type AddMemberInput = z.output<typeof addMemberInput>;

export const changeMemberInput = z.strictObject({
  organizationId: z.uuid(),
  /** Of the organisation. */
  version: seenVersion,
  clientId: z.uuid(),
  level,
  spendsBalance: z.boolean(),
});
export type ChangeMemberInput = z.output<typeof changeMemberInput>;

export const removeMemberInput = z.strictObject({ organizationId: z.uuid(), clientId: z.uuid() });
export type RemoveMemberInput = z.output<typeof removeMemberInput>;
