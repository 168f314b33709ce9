import { changeClient } from "@/lib/clients/change-client";
import { changePersonOperation } from "@/lib/clients/model/client-operations";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(changePersonOperation, (ctx, input) => changeClient(ctx, { ...input, kind: "person" })),
);
