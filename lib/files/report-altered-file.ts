import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { FileInput } from "./model/order-files";
import { fileFacts } from "./rules/file-facts";
import { findOrderFile } from "./sql/order-file-row";

/** Notes that the store no longer holds what was brought, so that people see it and not the log only. @throws permission.denied, file.not_found */
export async function reportAlteredFile(ctx: WriteContext, input: FileInput): Promise<void> {
  requirePermission(ctx.actor, "housekeeping.run");
  const { file, order } = await findOrderFile(ctx, input);
  await recordEvent(ctx, "file.altered", order, fileFacts(file));
}
