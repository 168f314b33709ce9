"use server";

import { refresh } from "next/cache";
import { changeAccount } from "@/lib/accounts/change-account";
import { changeApiKey } from "@/lib/accounts/change-api-key";
import { createApiKey } from "@/lib/accounts/create-api-key";
import * as keys from "@/lib/accounts/model/api-keys";
import { type ChangeAccountInput, changeAccountInput } from "@/lib/accounts/model/change-account";
import { type RequireSecondFactorInput, requireSecondFactorInput } from "@/lib/accounts/model/require-second-factor";
import { requireSecondFactor } from "@/lib/accounts/require-second-factor";
import { revokeApiKey } from "@/lib/accounts/revoke-api-key";
import { rotateApiKey } from "@/lib/accounts/rotate-api-key";
import { createGroup } from "@/lib/clients/create-group";
import {
  type CreateGroupInput,
  createGroupInput,
  type RenameGroupInput,
  renameGroupInput,
} from "@/lib/clients/model/client-input";
import { renameGroup } from "@/lib/clients/rename-group";
import type { ActionResult } from "@/lib/core/result";
import { runAction } from "@/lib/server/action";

export async function changeAccountAction(input: ChangeAccountInput): Promise<ActionResult<void>> {
  return refreshed(await runAction(changeAccountInput, input, changeAccount));
}

export async function requireSecondFactorAction(input: RequireSecondFactorInput): Promise<ActionResult<void>> {
  return refreshed(await runAction(requireSecondFactorInput, input, requireSecondFactor));
}

export async function createApiKeyAction(input: keys.CreateApiKeyInput): Promise<ActionResult<keys.NewApiKey>> {
  return refreshed(await runAction(keys.createApiKeyInput, input, createApiKey));
}

export async function changeApiKeyAction(input: keys.ChangeApiKeyInput): Promise<ActionResult<void>> {
  return refreshed(await runAction(keys.changeApiKeyInput, input, changeApiKey));
}

export async function rotateApiKeyAction(input: keys.RotateApiKeyInput): Promise<ActionResult<keys.NewApiKey>> {
  return refreshed(await runAction(keys.rotateApiKeyInput, input, rotateApiKey));
}

export async function revokeApiKeyAction(input: keys.ApiKeyIdInput): Promise<ActionResult<void>> {
  return refreshed(await runAction(keys.apiKeyIdInput, input, revokeApiKey));
}

export async function createGroupAction(input: CreateGroupInput): Promise<ActionResult<{ id: string }>> {
  return refreshed(await runAction(createGroupInput, input, createGroup));
}

export async function renameGroupAction(input: RenameGroupInput): Promise<ActionResult<void>> {
  return refreshed(await runAction(renameGroupInput, input, renameGroup));
}

function refreshed<T>(result: ActionResult<T>): ActionResult<T> {
  if (result.ok) refresh();
  return result;
}
