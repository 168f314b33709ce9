import { blockClient } from "@/lib/clients/block-client";
import { blockClientOperation } from "@/lib/clients/model/client-operations";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(apiRoute(blockClientOperation, blockClient));
