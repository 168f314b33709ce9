"use server";

import { refresh } from "next/cache";
import type { ActionResult } from "@/lib/core/result";
import { changeClientFilesLimit } from "@/lib/files/change-client-files-limit";
import { type ChangeClientFilesLimitInput, changeClientFilesLimitInput } from "@/lib/files/model/list-storage";
import { runAction } from "@/lib/server/action";

export async function changeClientFilesLimitAction(input: ChangeClientFilesLimitInput): Promise<ActionResult<void>> {
  const result = await runAction(changeClientFilesLimitInput, input, changeClientFilesLimit);
  if (result.ok) refresh();
  return result;
}
