import { changeClient } from "@/lib/clients/change-client";
import { changeOrganizationOperation } from "@/lib/clients/model/client-operations";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(changeOrganizationOperation, (ctx, input) => changeClient(ctx, { ...input, kind: "organization" })),
);
