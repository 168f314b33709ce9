export const exampleClientId = "0198f3a2-3333-7d43-9a41-3f6f8f2a9b10";
export const exampleGroupId = "0198f3a2-8888-7d43-9a41-3f6f8f2a9b10";
export const exampleRequisitesId = "0198f3a2-9999-7d43-9a41-3f6f8f2a9b10";

const known = { phone: "+48 600 000 000", locale: "pl", notes: "" } as const;

export const examplePerson = { firstName: "Anna", lastName: "Berg", ...known } as const;

export const exampleOrganization = {
  name: "School 12",
  email: "office@school12.example.org",
  ...known,
  legalName: "School No. 12",
  taxNumber: "000-00-00-000",
  registrationNumber: "",
  address: "1 Long Street, Sampletown",
} as const;

export const exampleClientRow = {
  id: exampleClientId,
  number: 88,
  kind: "person",
  name: "Anna Berg",
  email: "anna.berg@example.org",
  phone: "+48 600 000 000",
  isBlocked: false,
  createdAt: "2026-11-02T08:00:00.000Z",
} as const;

export const exampleClientCard = {
  ...exampleClientRow,
  version: 1,
  firstName: "Anna",
  lastName: "Berg",
  locale: "pl",
  notes: "",
  mailStopped: false,
  groups: [{ id: exampleGroupId, name: "Schools" }],
  organization: null,
  members: [],
  memberOf: [],
  requisites: [],
};

export const exampleRequisites = {
  title: "Main account",
  holder: "School No. 12",
  bankName: "Sample Bank",
  accountNumber: "PL00 0000 0000 0000 0000 0000 0000",
  bic: "SAMPPLPW",
  correspondentAccount: "",
};
