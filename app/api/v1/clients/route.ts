import { listClients } from "@/lib/clients/list-clients";
import { listClientsOperation } from "@/lib/clients/model/client-operations";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(apiRoute(listClientsOperation, listClients));
