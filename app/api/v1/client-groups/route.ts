import { listGroups } from "@/lib/clients/list-groups";
import { listGroupsOperation } from "@/lib/clients/model/client-operations";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(listGroupsOperation, async (ctx) => ({ items: await listGroups(ctx) })),
);
