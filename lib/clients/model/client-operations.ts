import { z } from "zod";
import { operation } from "@/lib/core/operation";
import { clientCard, clientRow, clientSummary } from "./client-card";
import {
  exampleClientCard,
  exampleClientId,
  exampleClientRow,
  exampleGroupId,
  exampleOrganization,
  examplePerson,
} from "./client-examples";
import { changeClientInput, clientIdInput, registerClientInput, setClientGroupsInput } from "./client-input";
import { listClientsInput } from "./client-list";

const tag = "Clients";
const clientId = exampleClientId;
const [registerPersonInput, registerOrganizationInput] = registerClientInput.options;
const [changePersonInput, changeOrganizationInput] = changeClientInput.options;

/** A truth value as it stands in an address: these two words and nothing else (promise I2). */
const truthText = z
  .enum(["true", "false"])
  .transform((text) => text === "true")
  .meta({ type: "boolean", enum: undefined });

const registered = z.object({
  id: z.uuid().describe("Id of the client."),
  isNew: z.boolean().describe("False for a person who was a client already: he is given as he is."),
});

export const listClientsOperation = operation({
  id: "listClients",
  method: "GET",
  path: "/clients",
  tag,
  summary: "List and search clients",
  description: "Fifty a page, the newest first. All filters together must hold.",
  input: listClientsInput.extend({
    isBlocked: truthText.optional().describe("Only blocked ones, or only the others."),
  }),
  output: z.object({
    items: z.array(clientRow).describe("The rows of this page."),
    nextCursor: z.string().nullable().describe("Pass it as `cursor` to go on; null on the last page."),
    previousCursor: z.string().nullable().describe("Pass it as `cursor` to go back; null on the first page."),
  }),
  status: 200,
  errors: [],
  example: { search: "berg", kind: "person" },
  exampleAnswer: { items: [exampleClientRow], nextCursor: null, previousCursor: null },
});

export const getClientOperation = operation({
  id: "getClient",
  method: "GET",
  path: "/clients/{clientId}",
  tag,
  summary: "Read a client",
  description: "With groups, members and bank requisites. Members are changed by people only, with their password.",
  input: clientIdInput,
  output: clientCard,
  status: 200,
  errors: ["client.not_found"],
  example: { clientId },
  exampleAnswer: exampleClientCard,
});

export const registerPersonOperation = operation({
  id: "registerPerson",
  method: "POST",
  path: "/clients/persons",
  tag,
  summary: "Register a person",
  description: "A person whose address is known already is given as he is, and nothing of him is changed.",
  input: registerPersonInput.omit({ id: true, kind: true }),
  output: registered,
  status: 201,
  needs: "client.create",
  errors: [],
  example: { email: "anna.berg@example.org", ...examplePerson },
  exampleAnswer: { id: clientId, isNew: true },
});

export const registerOrganizationOperation = operation({
  id: "registerOrganization",
  method: "POST",
  path: "/clients/organizations",
  tag,
  summary: "Register an organisation",
  input: registerOrganizationInput.omit({ id: true, kind: true }),
  output: registered,
  status: 201,
  needs: "client.create",
  errors: [],
  example: exampleOrganization,
  exampleAnswer: { id: clientId, isNew: true },
});

export const changePersonOperation = operation({
  id: "changePerson",
  method: "PUT",
  path: "/clients/persons/{clientId}",
  tag,
  summary: "Change a person",
  description: "All fields as they are to be. The address is a person's identity and is not changed here.",
  input: changePersonInput.omit({ kind: true }),
  output: clientSummary,
  status: 200,
  needs: "client.edit",
  errors: ["client.not_found", "client.stale", "client.not_a_person"],
  example: { clientId, version: 1, ...examplePerson },
  exampleAnswer: { id: clientId, version: 2 },
});

export const changeOrganizationOperation = operation({
  id: "changeOrganization",
  method: "PUT",
  path: "/clients/organizations/{clientId}",
  tag,
  summary: "Change an organisation",
  description: "All fields as they are to be.",
  input: changeOrganizationInput.omit({ kind: true }),
  output: clientSummary,
  status: 200,
  needs: "client.edit",
  errors: ["client.not_found", "client.stale", "client.not_an_organization"],
  example: { clientId, version: 1, ...exampleOrganization },
  exampleAnswer: { id: clientId, version: 2 },
});

export const blockClientOperation = operation({
  id: "blockClient",
  method: "POST",
  path: "/clients/{clientId}/block",
  tag,
  summary: "Block a client",
  description: "Nothing can be ordered for him from then on. Blocking a blocked client changes nothing.",
  input: clientIdInput,
  output: clientSummary,
  status: 200,
  needs: "client.edit",
  errors: ["client.not_found"],
  example: { clientId },
  exampleAnswer: { id: clientId, version: 2 },
});

export const unblockClientOperation = operation({
  id: "unblockClient",
  method: "POST",
  path: "/clients/{clientId}/unblock",
  tag,
  summary: "Let a client order again",
  input: clientIdInput,
  output: clientSummary,
  status: 200,
  needs: "client.edit",
  errors: ["client.not_found"],
  example: { clientId },
  exampleAnswer: { id: clientId, version: 2 },
});

export const setClientGroupsOperation = operation({
  id: "setClientGroups",
  method: "PUT",
  path: "/clients/{clientId}/groups",
  tag,
  summary: "Put a client into groups",
  description: "He is in exactly these groups afterwards. Groups decide which products are open to him.",
  input: setClientGroupsInput,
  output: clientSummary,
  status: 200,
  needs: "client.edit",
  errors: ["client.not_found", "client.stale", "client.group_not_found"],
  example: { clientId, version: 1, groupIds: [exampleGroupId] },
  exampleAnswer: { id: clientId, version: 2 },
});

export const listGroupsOperation = operation({
  id: "listGroups",
  method: "GET",
  path: "/client-groups",
  tag,
  summary: "List the groups of clients",
  description: "Clients are put into them, and products are opened to them.",
  input: z.strictObject({}),
  output: z.object({
    items: z
      .array(
        z.object({
          id: z.uuid().describe("Id of the group."),
          name: z.string().describe("Name of the group."),
          memberCount: z.int().describe("Number of clients in it."),
        }),
      )
      .describe("All groups, by name."),
  }),
  status: 200,
  errors: [],
  example: {},
  exampleAnswer: { items: [{ id: exampleGroupId, name: "Schools", memberCount: 14 }] },
});
