import { z } from "zod";
import { operation } from "@/lib/core/operation";
import { exampleClientId as clientId, exampleRequisites, exampleRequisitesId } from "./client-examples";
import { addRequisitesInput, removeRequisitesInput } from "./client-input";

const tag = "Clients";
const output = z.object({ id: z.uuid().describe("Id of the bank requisites.") });
const exampleAnswer = { id: exampleRequisitesId };

/** Callers of the API never name the id of what they make (design 2). */
export const addRequisitesOperation = operation({
  id: "addRequisites",
  method: "POST",
  path: "/clients/{clientId}/requisites",
  tag,
  summary: "Add bank requisites to an organisation",
  input: addRequisitesInput.omit({ id: true }),
  output,
  status: 201,
  needs: "client.edit",
  errors: ["client.not_found", "client.not_an_organization"],
  example: { clientId, ...exampleRequisites },
  exampleAnswer,
});

export const removeRequisitesOperation = operation({
  id: "removeRequisites",
  method: "DELETE",
  path: "/clients/{clientId}/requisites/{requisitesId}",
  tag,
  summary: "Take bank requisites out of use",
  description: "Documents that name them keep them.",
  input: removeRequisitesInput,
  output,
  status: 200,
  needs: "client.edit",
  errors: ["client.not_found", "client.not_an_organization", "client.requisites_not_found"],
  example: { clientId, requisitesId: exampleRequisitesId },
  exampleAnswer,
});
