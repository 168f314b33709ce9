import { newId } from "@/lib/core/id";
import type { Place } from "@/tests/matrix/place";
import type { ActionRule, PageRule } from "@/tests/matrix/rule";

const FILE = "app/(staff)/clients/actions.ts";
const DESK = ["administrator", "operator"] as const;

function onClient(name: string, args: ActionRule["args"], rest: Partial<ActionRule> = {}): ActionRule {
  return { door: `${FILE}#${name}`, by: "employee", may: DESK, absent: "client.not_found", args, ...rest };
}

const contact = { phone: "", locale: "pl", notes: "" };
const legal = { legalName: "School 6 Ltd", taxNumber: "", registrationNumber: "", address: "" };
const account = {
  title: "Second",
  holder: "School 6",
  bankName: "",
  accountNumber: "PL 1",
  bic: "",
  correspondentAccount: "",
};

const member = (organization: Place, person: Place, who: "clientId" | "strangerId") => ({
  organizationId: organization.organizationId,
  clientId: person[who],
  level: "manager",
  spendsBalance: false,
});

export const actions: readonly ActionRule[] = [
  {
    door: `${FILE}#registerClientAction`,
    by: "employee",
    may: DESK,
    args: () => [
      {
        kind: "person",
        id: newId(),
        email: `new.${newId()}@mail.example`,
        firstName: "Ida",
        lastName: "Nowa",
        ...contact,
      },
    ],
  },
  onClient("changeClientAction", ({ organizationId }) => [
    { kind: "organization", clientId: organizationId, version: 1, name: "School 6", email: "", ...contact, ...legal },
  ]),
  onClient("blockClientAction", ({ clientId }) => [{ clientId }]),
  onClient("unblockClientAction", ({ clientId }) => [{ clientId }]),
  onClient("setClientGroupsAction", ({ clientId, groupId }) => [{ clientId, version: 1, groupIds: [groupId] }], {
    inner: [
      {
        what: "a group",
        args: (own, other) => [{ clientId: own.clientId, version: 1, groupIds: [other.groupId] }],
        answer: "client.group_not_found",
      },
    ],
  }),
  onClient("linkOrganizationAction", ({ organizationId }) => [{ clientId: organizationId, version: 1, slug: "" }]),
  onClient("addMemberAction", (place) => [member(place, place, "strangerId")], {
    inner: [
      { what: "a person", args: (own, other) => [member(own, other, "strangerId")], answer: "client.not_found" },
      { what: "an organisation", args: (own, other) => [member(other, own, "strangerId")], answer: "client.not_found" },
    ],
  }),
  onClient("changeMemberAction", (place) => [{ ...member(place, place, "clientId"), version: 1 }], {
    inner: [
      {
        what: "a person",
        args: (own, other) => [{ ...member(own, other, "clientId"), version: 1 }],
        answer: "client.member_not_found",
      },
    ],
  }),
  onClient("removeMemberAction", ({ organizationId, clientId }) => [{ organizationId, clientId }], {
    inner: [
      {
        what: "a person",
        args: (own, other) => [{ organizationId: own.organizationId, clientId: other.clientId }],
        answer: "client.member_not_found",
      },
    ],
  }),
  onClient("addRequisitesAction", ({ organizationId }) => [{ clientId: organizationId, id: newId(), ...account }]),
  onClient(
    "removeRequisitesAction",
    ({ organizationId, requisitesId }) => [{ clientId: organizationId, requisitesId }],
    {
      inner: [
        {
          what: "requisites",
          args: (own, other) => [{ clientId: own.organizationId, requisitesId: other.requisitesId }],
          answer: "client.requisites_not_found",
        },
      ],
    },
  ),
  {
    door: `${FILE}#searchPersonsAction`,
    by: "employee",
    may: [...DESK, "accountant"],
    args: () => ["Berg"],
    givesList: true,
  },
];

const elsewhere = ["elsewhere", "partner"] as const;
const card = { by: "employee", may: [...DESK, "accountant"], isAboutOne: true } as const;

export const pages: readonly PageRule[] = [
  { door: "/(staff)/clients", by: "employee", may: [...DESK, "accountant", ...elsewhere], address: () => "/clients" },
  { door: "/(staff)/clients/new", by: "employee", may: [...DESK, ...elsewhere], address: () => "/clients/new" },
  { door: "/(staff)/clients/[clientId]", ...card, address: ({ clientId }) => `/clients/${clientId}` },
  { door: "/(staff)/clients/[clientId]/data", ...card, address: ({ clientId }) => `/clients/${clientId}/data` },
  {
    door: "/(staff)/clients/[clientId]/members",
    ...card,
    address: ({ organizationId }) => `/clients/${organizationId}/members`,
  },
  {
    door: "/(staff)/clients/[clientId]/requisites",
    ...card,
    address: ({ organizationId }) => `/clients/${organizationId}/requisites`,
  },
];
