import { getOwnAccountOperation, getOwnKeyOperation } from "@/lib/accounts/model/account-operations";
import {
  archiveItemOperation,
  changeItemOperation,
  createItemOperation,
  getItemOperation,
  restoreItemOperation,
} from "@/lib/catalogue/model/item-operations";
import { listItemsOperation } from "@/lib/catalogue/model/list-items";
import { listProductsOperation } from "@/lib/catalogue/model/list-products";
import {
  changeProductOperation,
  createProductOperation,
  getProductOperation,
  listProductsForSaleOperation,
} from "@/lib/catalogue/model/product-operations";
import { uploadCodesOperation } from "@/lib/catalogue/model/upload-codes";
import {
  blockClientOperation,
  changeOrganizationOperation,
  changePersonOperation,
  getClientOperation,
  listClientsOperation,
  listGroupsOperation,
  registerOrganizationOperation,
  registerPersonOperation,
  setClientGroupsOperation,
  unblockClientOperation,
} from "@/lib/clients/model/client-operations";
import { addRequisitesOperation, removeRequisitesOperation } from "@/lib/clients/model/requisites-operations";
import type { Operation } from "@/lib/core/operation";
import {
  downloadOrderFileOperation,
  getOrderFileOperation,
  listOrderFilesOperation,
  removeOrderFileOperation,
  uploadOrderFileOperation,
} from "@/lib/files/model/file-operations";
import {
  addAllItemsOperation,
  addLinesOperation,
  amendOrderOperation,
  assignResponsibleOperation,
  changeLineOperation,
  removeLineOperation,
  resendOrderOperation,
  saveOptionsOperation,
} from "@/lib/orders/model/order-change-operations";
import {
  getOptionsOperation,
  getOrderHistoryOperation,
  listLicencesOperation,
  listMessagesOperation,
  listResponsiblesOperation,
} from "@/lib/orders/model/order-detail-operations";
import {
  cancelOrderOperation,
  confirmOrderOperation,
  getOrderOperation,
  listOrdersOperation,
  placeOrderOperation,
} from "@/lib/orders/model/order-operations";

const ofOrders: readonly Operation[] = [
  placeOrderOperation,
  listOrdersOperation,
  getOrderOperation,
  amendOrderOperation,
  addLinesOperation,
  addAllItemsOperation,
  changeLineOperation,
  removeLineOperation,
  getOptionsOperation,
  saveOptionsOperation,
  listResponsiblesOperation,
  assignResponsibleOperation,
  confirmOrderOperation,
  cancelOrderOperation,
  resendOrderOperation,
  getOrderHistoryOperation,
  listMessagesOperation,
  listLicencesOperation,
];

const ofFiles: readonly Operation[] = [
  listOrderFilesOperation,
  uploadOrderFileOperation,
  getOrderFileOperation,
  downloadOrderFileOperation,
  removeOrderFileOperation,
];

const ofCatalogue: readonly Operation[] = [
  listProductsForSaleOperation,
  listProductsOperation,
  getProductOperation,
  createProductOperation,
  changeProductOperation,
  listItemsOperation,
  getItemOperation,
  createItemOperation,
  changeItemOperation,
  archiveItemOperation,
  restoreItemOperation,
  uploadCodesOperation,
];

const ofClients: readonly Operation[] = [
  listClientsOperation,
  getClientOperation,
  registerPersonOperation,
  registerOrganizationOperation,
  changePersonOperation,
  changeOrganizationOperation,
  blockClientOperation,
  unblockClientOperation,
  setClientGroupsOperation,
  listGroupsOperation,
  addRequisitesOperation,
  removeRequisitesOperation,
];

const ofAccount: readonly Operation[] = [getOwnKeyOperation, getOwnAccountOperation];

/** Every operation of the API, as `openapi.json` tells them. A test compares the list with the route files. */
export const operations: readonly Operation[] = [...ofOrders, ...ofFiles, ...ofCatalogue, ...ofClients, ...ofAccount];
