import { KeyRound } from "lucide-react";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import {
  changeEmployeeAction,
  resendInvitationAction,
  resetSecondFactorAction,
  sendPasswordLinkAction,
} from "@/app/(staff)/staff/actions";
import { answered, titleOf } from "@/app/answered";
import { checkPasswordAgainAction } from "@/app/session/actions";
import { EmployeeForm } from "@/components/people/employee-form";
import { EmployeeStateBadge } from "@/components/people/employee-state";
import { ResetFactorButton } from "@/components/people/reset-factor-button";
import { SendButton } from "@/components/people/send-button";
import { DateTime } from "@/components/ui/date-time";
import { Fact, FactList } from "@/components/ui/fact-list";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/core/permissions";
import { clientMessages } from "@/lib/i18n/client-messages";
import { readEmployee } from "./read-employee";

type Props = { params: Promise<{ employeeId: string }> };

export function generateMetadata({ params }: Props) {
  return titleOf(async () => (await readEmployee((await params).employeeId)).name);
}

export default answered(EmployeePage);

async function EmployeePage({ params }: Props) {
  const { actor, employeeId, employee, name, timeZone } = await readEmployee((await params).employeeId);
  const t = await getTranslations("people");
  const mayChange = can(actor, "staff.rights");
  const { version, firstName, lastName, email, role, state } = employee;
  return (
    <NextIntlClientProvider messages={await clientMessages("people", "trust")}>
      <PageHeader
        back={{ href: "/staff", label: t("title") }}
        title={name}
        badges={<EmployeeStateBadge state={state} />}
        actions={
          <>
            {state === "invited" && can(actor, "staff.invite") && (
              <SendButton
                label={t("resend")}
                doneText={t("resent")}
                input={{ employeeId }}
                action={resendInvitationAction}
              />
            )}
            {state === "active" && mayChange && (
              <SendButton
                label={t("sendLink")}
                doneText={t("linkSent")}
                input={{ employeeId }}
                action={sendPasswordLinkAction}
              />
            )}
            {state === "active" && mayChange && employee.hasSecondFactor && (
              <ResetFactorButton
                employeeId={employeeId}
                name={name}
                action={resetSecondFactorAction}
                check={checkPasswordAgainAction}
              />
            )}
            <LinkButton
              href={`/staff/${employeeId}/rights`}
              variant="primary"
              icon={<KeyRound aria-hidden className="size-4" />}
            >
              {t("rights")}
            </LinkButton>
          </>
        }
      />
      <Panel title={t("data")}>
        <FactList className="mb-4">
          <Fact label={t("email")}>{email}</Fact>
          <Fact label={t("since")}>
            <DateTime at={employee.createdAt} timeZone={timeZone} shape="day" />
          </Fact>
          <Fact label={t("secondFactor")}>{t(employee.hasSecondFactor ? "factorOn" : "factorOff")}</Fact>
          {!mayChange && <Fact label={t("role")}>{t(`roles.${role}`)}</Fact>}
        </FactList>
        {mayChange && (
          <EmployeeForm
            employee={{ employeeId, version, firstName, lastName, role, isEnabled: state !== "disabled" }}
            action={changeEmployeeAction}
            check={checkPasswordAgainAction}
          />
        )}
      </Panel>
    </NextIntlClientProvider>
  );
}
