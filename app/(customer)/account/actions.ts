"use server";

import { refresh } from "next/cache";
import type { ActionResult } from "@/lib/core/result";
import { activateLicence } from "@/lib/orders/activate-licence";
import { handOverLicence } from "@/lib/orders/hand-over-licence";
import {
  type ActivateLicenceInput,
  activateLicenceInput,
  type HandOverLicenceInput,
  handOverLicenceInput,
} from "@/lib/orders/model/commands";
import { type RevealMyCodeInput, revealMyCodeInput } from "@/lib/orders/model/my-orders";
import { revealMyCode } from "@/lib/orders/reveal-my-code";
import { runCustomerAction } from "@/lib/server/action";

type Activated = Awaited<ReturnType<typeof activateLicence>>;
type HandedOver = Awaited<ReturnType<typeof handOverLicence>>;

export async function revealCodeAction(
  accountId: string,
  input: RevealMyCodeInput,
): Promise<ActionResult<{ code: string }>> {
  return runCustomerAction(accountId, revealMyCodeInput, input, revealMyCode);
}

export async function activateLicenceAction(
  accountId: string,
  input: ActivateLicenceInput,
): Promise<ActionResult<Activated>> {
  const result = await runCustomerAction(accountId, activateLicenceInput, input, activateLicence);
  if (result.ok) refresh();
  return result;
}

export async function handOverLicenceAction(
  accountId: string,
  input: HandOverLicenceInput,
): Promise<ActionResult<HandedOver>> {
  const result = await runCustomerAction(accountId, handOverLicenceInput, input, handOverLicence);
  if (result.ok) refresh();
  return result;
}
