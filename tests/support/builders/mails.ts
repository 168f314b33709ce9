import { eq } from "drizzle-orm";
import { licenceCodes } from "@/db/schema/catalogue";
import { licences } from "@/db/schema/licences";
import { orderLines } from "@/db/schema/orders";
import { newId } from "@/lib/core/id";
import { claimDueMessages } from "@/lib/mail/claim-due-messages";
import { fixMessage } from "@/lib/mail/fix-message";
import type { MailKind, MailProps } from "@/lib/mail/model/mail-kinds";
import type { WriteContext } from "@/lib/server/context";
import { anItem } from "./catalogue";
import { aMessage } from "./message";
import { anOrderRow } from "./order-rows";

type Draft<K extends MailKind> = { kind: K; props: MailProps[K]; locale?: string; name?: string; to?: string };

/** Writes a message and fixes it, as a dispatcher does that claimed it. */
export async function fixedMail<K extends MailKind>(ctx: WriteContext, { kind, props, ...draft }: Draft<K>) {
  const id = await aMessage(ctx, { kind, props, ...draft } as Parameters<typeof aMessage>[1]);
  const claim = (await claimDueMessages(ctx, { gapMs: 0 })).find((message) => message.id === id);
  if (!claim) throw new Error("not claimed");
  const mail = await fixMessage(ctx, claim);
  if (!mail) throw new Error("not fixed");
  return { id, claim, mail };
}

/** An order of one item with two codes, delivered to the given client. */
export async function aDeliveredOrder(ctx: WriteContext, recipient: { id: string; kind: string }) {
  const { accountId } = ctx.actor;
  const item = await anItem(ctx, {
    name: "Robot Kit",
    free: 2,
    instructions: "Open https://kit.example\nType the code.",
  });
  const order = await anOrderRow(ctx, {
    stage: "CONFIRMED",
    recipientId: recipient.id,
    recipientKind: recipient.kind,
    lines: [{ itemId: item.id, name: "Robot Kit", quantity: 2, kind: "licence_code" }],
  });
  const lineId = order.lines[0]?.id ?? "";
  await ctx.tx
    .update(orderLines)
    .set({ instructions: "Open https://kit.example\nType the code." })
    .where(eq(orderLines.id, lineId));
  const codes = await ctx.tx
    .update(licenceCodes)
    .set({ state: "issued", orderId: order.id, lineId, issuedAt: ctx.now })
    .where(eq(licenceCodes.itemId, item.id))
    .returning({ id: licenceCodes.id, sequence: licenceCodes.sequence });
  await ctx.tx.insert(licences).values(
    codes.map((code) => ({
      accountId,
      id: newId(),
      orderId: order.id,
      lineId,
      position: code.sequence,
      holderId: recipient.id,
      state: "granted",
      codeId: code.id,
      grantedAt: ctx.now,
    })),
  );
  return { ...order, codes: [1, 2].map((sequence) => `CODE-${item.id.slice(-6)}-${sequence}`) };
}
