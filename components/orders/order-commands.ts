import type { FoundOption } from "@/components/ui/use-option-search";
import type { Action } from "@/lib/core/result";
import type {
  AddAllItemsInput,
  AddLinesInput,
  AssignResponsibleInput,
  CancelOrderInput,
  ChangeLineInput,
  ChangeParametersInput,
  ChangeRecipientInput,
  ConfirmOrderInput,
  CreateOrderInput,
  RemoveLineInput,
  ResendOrderInput,
  SaveOptionsInput,
} from "@/lib/orders/model/commands";
import type { OrderSummary } from "@/lib/orders/model/order-fields";

/** A product as the windows of an order show it; one that is not for sale is named, but cannot be picked (R-AGG-23). */
export type OfferedProduct = {
  id: string;
  name: string;
  description: string;
  isForSale: boolean;
  items: readonly { id: string; name: string; sku: string; kind: string; priceMinor: number }[];
};

export type PartyKind = "person" | "organization";

/** The server actions of the order screens, as pages hand them to components. */
export type OrderCommands = {
  create: Action<CreateOrderInput, OrderSummary>;
  addLines: Action<AddLinesInput, OrderSummary>;
  addAllItems: Action<AddAllItemsInput, OrderSummary>;
  changeLine: Action<ChangeLineInput, OrderSummary>;
  removeLine: Action<RemoveLineInput, OrderSummary>;
  changeRecipient: Action<ChangeRecipientInput, OrderSummary>;
  changeParameters: Action<ChangeParametersInput, OrderSummary>;
  assignResponsible: Action<AssignResponsibleInput, OrderSummary>;
  confirm: Action<ConfirmOrderInput, OrderSummary>;
  cancel: Action<CancelOrderInput, OrderSummary>;
  saveOptions: Action<SaveOptionsInput, OrderSummary>;
  resend: Action<ResendOrderInput, unknown>;
  searchClients: Action<{ kind: PartyKind; query: string }, readonly FoundOption[]>;
  listProducts: Action<{ clientId?: string | undefined; search?: string | undefined }, readonly OfferedProduct[]>;
};
