import { addRequisites } from "@/lib/clients/add-requisites";
import { addRequisitesOperation } from "@/lib/clients/model/requisites-operations";
import { newId } from "@/lib/core/id";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(addRequisitesOperation, async (ctx, input) => {
    const id = newId();
    await addRequisites(ctx, { ...input, id });
    return { id };
  }),
);
