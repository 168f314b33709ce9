import { registerOrganizationOperation } from "@/lib/clients/model/client-operations";
import { registerClient } from "@/lib/clients/register-client";
import { newId } from "@/lib/core/id";
import { apiMethods, apiRoute } from "@/lib/server/api-route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = apiMethods(
  apiRoute(registerOrganizationOperation, (ctx, input) =>
    registerClient(ctx, { ...input, kind: "organization", id: newId() }),
  ),
);
