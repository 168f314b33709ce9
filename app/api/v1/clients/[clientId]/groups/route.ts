import { setClientGroupsOperation } from "@/lib/clients/model/client-operations";
import { setClientGroups } from "@/lib/clients/set-client-groups";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(setClientGroupsOperation, setClientGroups),
);
