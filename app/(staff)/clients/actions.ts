"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { FoundOption } from "@/components/ui/use-option-search";
import { addMember } from "@/lib/clients/add-member";
import { addRequisites } from "@/lib/clients/add-requisites";
import { blockClient } from "@/lib/clients/block-client";
import { changeClient } from "@/lib/clients/change-client";
import { changeMember } from "@/lib/clients/change-member";
import { linkOrganization } from "@/lib/clients/link-organization";
import type { ClientSummary } from "@/lib/clients/model/client-card";
import * as clients from "@/lib/clients/model/client-input";
import { searchClientsInput } from "@/lib/clients/model/client-list";
import * as members from "@/lib/clients/model/members";
import { registerClient } from "@/lib/clients/register-client";
import { removeMember } from "@/lib/clients/remove-member";
import { removeRequisites } from "@/lib/clients/remove-requisites";
import { searchClients } from "@/lib/clients/search-clients";
import { setClientGroups } from "@/lib/clients/set-client-groups";
import { unblockClient } from "@/lib/clients/unblock-client";
import type { ActionResult } from "@/lib/core/result";
import { runAction } from "@/lib/server/action";

export async function registerClientAction(input: clients.RegisterClientInput): Promise<ActionResult<null>> {
  const result = await runAction(clients.registerClientInput, input, registerClient);
  if (!result.ok) return result;
  redirect(`/clients/${result.value.id}/data${result.value.isNew ? "" : "?known=1"}`);
}

export async function changeClientAction(input: clients.ChangeClientInput): Promise<ActionResult<ClientSummary>> {
  return refreshed(await runAction(clients.changeClientInput, input, changeClient));
}

export async function blockClientAction(input: clients.ClientIdInput): Promise<ActionResult<ClientSummary>> {
  return refreshed(await runAction(clients.clientIdInput, input, blockClient));
}

export async function unblockClientAction(input: clients.ClientIdInput): Promise<ActionResult<ClientSummary>> {
  return refreshed(await runAction(clients.clientIdInput, input, unblockClient));
}

export async function setClientGroupsAction(input: clients.SetClientGroupsInput): Promise<ActionResult<ClientSummary>> {
  return refreshed(await runAction(clients.setClientGroupsInput, input, setClientGroups));
}

export async function linkOrganizationAction(input: clients.LinkOrganizationInput): Promise<ActionResult<void>> {
  return refreshed(await runAction(clients.linkOrganizationInput, input, linkOrganization));
}

export async function addMemberAction(input: members.AddMemberInput): Promise<ActionResult<void>> {
  return refreshed(await runAction(members.addMemberInput, input, addMember));
}

export async function changeMemberAction(input: members.ChangeMemberInput): Promise<ActionResult<void>> {
  return refreshed(await runAction(members.changeMemberInput, input, changeMember));
}

export async function removeMemberAction(input: members.RemoveMemberInput): Promise<ActionResult<void>> {
  return refreshed(await runAction(members.removeMemberInput, input, removeMember));
}

export async function addRequisitesAction(input: clients.AddRequisitesInput): Promise<ActionResult<void>> {
  return refreshed(await runAction(clients.addRequisitesInput, input, addRequisites));
}

export async function removeRequisitesAction(input: clients.RemoveRequisitesInput): Promise<ActionResult<void>> {
  return refreshed(await runAction(clients.removeRequisitesInput, input, removeRequisites));
}

/** Persons to choose a member from. */
export async function searchPersonsAction(query: string): Promise<readonly FoundOption[]> {
  const result = await runAction(searchClientsInput, { query, kind: "person" }, searchClients);
  if (!result.ok) return [];
  return result.value.map((row) => ({
    id: row.id,
    label: row.name || row.email,
    detail: `${row.number} · ${row.email}`,
  }));
}

function refreshed<T>(result: ActionResult<T>): ActionResult<T> {
  if (result.ok) refresh();
  return result;
}
