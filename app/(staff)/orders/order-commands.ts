import type { OrderCommands } from "@/components/orders/order-commands";
import {
  addAllItemsAction,
  addLinesAction,
  assignResponsibleAction,
  cancelOrderAction,
  changeLineAction,
  changeParametersAction,
  changeRecipientAction,
  confirmOrderAction,
  createOrderAction,
  listOffersAction,
  removeLineAction,
  resendOrderAction,
  saveOptionsAction,
  searchRecipientsAction,
} from "./actions";

/** The actions of the order screens, to be handed to their components. */
export const orderCommands: OrderCommands = {
  create: createOrderAction,
  addLines: addLinesAction,
  addAllItems: addAllItemsAction,
  changeLine: changeLineAction,
  removeLine: removeLineAction,
  changeRecipient: changeRecipientAction,
  changeParameters: changeParametersAction,
  assignResponsible: assignResponsibleAction,
  confirm: confirmOrderAction,
  cancel: cancelOrderAction,
  saveOptions: saveOptionsAction,
  resend: resendOrderAction,
  searchClients: searchRecipientsAction,
  listProducts: listOffersAction,
};
