import { getClient } from "@/lib/clients/get-client";
import { getClientOperation } from "@/lib/clients/model/client-operations";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(apiRoute(getClientOperation, getClient));
