"use server";

import { refresh } from "next/cache";
import type { OfferedProduct } from "@/components/orders/order-commands";
import { clientOption } from "@/components/orders/recipient-draft";
import type { FoundOption } from "@/components/ui/use-option-search";
import { listProducts } from "@/lib/catalogue/list-products";
import { listProductsForSale } from "@/lib/catalogue/list-products-for-sale";
import { listProductsInput } from "@/lib/catalogue/model/list-products";
import { listProductsForSaleInput } from "@/lib/catalogue/model/list-products-for-sale";
import { viewCodesInput } from "@/lib/catalogue/model/view-codes";
import { viewCodes } from "@/lib/catalogue/view-codes";
import { searchClientsInput } from "@/lib/clients/model/client-list";
import { searchClients } from "@/lib/clients/search-clients";
import { can } from "@/lib/core/permissions";
import type { ActionResult } from "@/lib/core/result";
import { addAllItems } from "@/lib/orders/add-all-items";
import { addLines } from "@/lib/orders/add-lines";
import { assignResponsible } from "@/lib/orders/assign-responsible";
import { cancelOrder } from "@/lib/orders/cancel-order";
import { changeLine } from "@/lib/orders/change-line";
import { changeParameters } from "@/lib/orders/change-parameters";
import { changeRecipient } from "@/lib/orders/change-recipient";
import { confirmOrder } from "@/lib/orders/confirm-order";
import { createOrder } from "@/lib/orders/create-order";
import {
  addAllItemsInput,
  addLinesInput,
  assignResponsibleInput,
  cancelOrderInput,
  changeLineInput,
  changeParametersInput,
  changeRecipientInput,
  confirmOrderInput,
  createOrderInput,
  removeLineInput,
  resendOrderInput,
  saveOptionsInput,
} from "@/lib/orders/model/commands";
import { removeLine } from "@/lib/orders/remove-line";
import { resendOrder } from "@/lib/orders/resend-order";
import { saveOptions } from "@/lib/orders/save-options";
import { runAction } from "@/lib/server/action";

async function shown<T>(result: Promise<ActionResult<T>>): Promise<ActionResult<T>> {
  const answer = await result;
  if (answer.ok) refresh();
  return answer;
}

/** Nothing is drawn anew afterwards: what was shown once is not part of the page. */
export async function viewCodesAction(input: unknown) {
  return runAction(viewCodesInput, input, viewCodes);
}

export async function createOrderAction(input: unknown) {
  return runAction(createOrderInput, input, createOrder);
}

export async function addLinesAction(input: unknown) {
  return shown(runAction(addLinesInput, input, addLines));
}

export async function addAllItemsAction(input: unknown) {
  return shown(runAction(addAllItemsInput, input, addAllItems));
}

export async function changeLineAction(input: unknown) {
  return shown(runAction(changeLineInput, input, changeLine));
}

export async function removeLineAction(input: unknown) {
  return shown(runAction(removeLineInput, input, removeLine));
}

export async function changeRecipientAction(input: unknown) {
  return shown(runAction(changeRecipientInput, input, changeRecipient));
}

export async function changeParametersAction(input: unknown) {
  return shown(runAction(changeParametersInput, input, changeParameters));
}

export async function assignResponsibleAction(input: unknown) {
  return shown(runAction(assignResponsibleInput, input, assignResponsible));
}

export async function confirmOrderAction(input: unknown) {
  return shown(runAction(confirmOrderInput, input, confirmOrder));
}

export async function cancelOrderAction(input: unknown) {
  return shown(runAction(cancelOrderInput, input, cancelOrder));
}

export async function saveOptionsAction(input: unknown) {
  return shown(runAction(saveOptionsInput, input, saveOptions));
}

export async function resendOrderAction(input: unknown) {
  return shown(runAction(resendOrderInput, input, resendOrder));
}

/** Clients to choose the recipient from. */
export async function searchRecipientsAction(input: unknown): Promise<ActionResult<readonly FoundOption[]>> {
  return runAction(searchClientsInput, input, async (ctx, wanted) => {
    const found = await searchClients(ctx, wanted);
    return found.map(clientOption);
  });
}

/** Products to add from, and, for those who may look into the catalogue, the names of those that are not for sale. */
export async function listOffersAction(input: unknown): Promise<ActionResult<readonly OfferedProduct[]>> {
  return runAction(listProductsForSaleInput, input, async (ctx, wanted) => {
    const offered = await listProductsForSale(ctx, wanted);
    const others = can(ctx.actor, "catalogue.view")
      ? await listProducts(
          ctx,
          listProductsInput.parse({ search: wanted.search, state: ["disabled", "archived"], sort: "name" }),
        )
      : null;
    return [
      ...offered.map((product) => ({ ...product, isForSale: true })),
      ...(others?.items ?? []).map(({ id, name }) => ({ id, name, description: "", isForSale: false, items: [] })),
    ];
  });
}
