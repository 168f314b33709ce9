import { getOwnKey } from "@/lib/accounts/get-own-key";
import { getOwnKeyOperation } from "@/lib/accounts/model/account-operations";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(apiRoute(getOwnKeyOperation, getOwnKey));
