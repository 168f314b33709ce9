import { unblockClientOperation } from "@/lib/clients/model/client-operations";
import { unblockClient } from "@/lib/clients/unblock-client";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(unblockClientOperation, unblockClient),
);
