import { getOwnAccount } from "@/lib/accounts/get-own-account";
import { getOwnAccountOperation } from "@/lib/accounts/model/account-operations";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(getOwnAccountOperation, getOwnAccount),
);
