import { useTranslations } from "next-intl";
import { Fact, FactList } from "@/components/ui/fact-list";
import type { ClientValues } from "./client-values";

const ofPerson = ["firstName", "lastName", "email", "phone", "locale", "notes"] as const;
const ofOrganization = [
  "name",
  "email",
  "phone",
  "locale",
  "legalName",
  "taxNumber",
  "registrationNumber",
  "address",
  "notes",
] as const;

/** The data of a client for who may look and not change. */
export function ClientFacts({ kind, values }: { kind: "person" | "organization"; values: ClientValues }) {
  const t = useTranslations("clients.fields");
  return (
    <FactList>
      {(kind === "person" ? ofPerson : ofOrganization).map((name) => (
        <Fact key={name} label={t(name)}>
          {values[name]}
        </Fact>
      ))}
    </FactList>
  );
}
