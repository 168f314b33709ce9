import { changeClient } from "@/lib/clients/change-client";
import { changeOrganizationOperation } from "@/lib/clients/model/client-operations";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(changeOrganizationOperation, async (ctx, input) => {
    await changeClient(ctx, { ...input, kind: "organization" });
    return { id: input.clientId };
  }),
);
