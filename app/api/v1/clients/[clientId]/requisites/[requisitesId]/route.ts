import { removeRequisitesOperation } from "@/lib/clients/model/requisites-operations";
import { removeRequisites } from "@/lib/clients/remove-requisites";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(removeRequisitesOperation, async (ctx, input) => {
    await removeRequisites(ctx, input);
    return { id: input.requisitesId };
  }),
);
