import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { employeeIdOf } from "@/app/(staff)/staff/[employeeId]/employee-id-of";
import { setEmployeeFunctionsAction } from "@/app/(staff)/staff/actions";
import { answered } from "@/app/answered";
import { checkPasswordAgainAction } from "@/app/session/actions";
import { FunctionsForm } from "@/components/people/functions-form";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { type FunctionSection, functionSections } from "@/lib/core/functions";
import { can } from "@/lib/core/permissions";
import { clientMessages } from "@/lib/i18n/client-messages";
import { getEmployee } from "@/lib/people/get-employee";
import { pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";

type Props = { params: Promise<{ employeeId: string; section: string }> };

export default answered(FunctionsPage);

async function FunctionsPage({ params }: Props) {
  const actor = await requireEmployeePage();
  const [employeeId, section] = [await employeeIdOf(params), sectionOf((await params).section)];
  const employee = await pageRead(actor, (ctx) => getEmployee(ctx, { employeeId }));
  const [t, f] = await Promise.all([getTranslations("people"), getTranslations("functions")]);
  const name = `${employee.firstName} ${employee.lastName}`.trim() || employee.email;
  const backHref = `/staff/${employeeId}/rights`;
  return (
    <NextIntlClientProvider messages={await clientMessages("functions", "trust")}>
      <PageHeader
        back={{ href: backHref, label: `${name}: ${t("rights")}` }}
        title={`${f(`sections.${section}`)} → ${f("functions")}`}
      />
      <Panel flush className="max-w-2xl">
        <FunctionsForm
          employeeId={employeeId}
          version={employee.version}
          section={section}
          on={employee.functions}
          lacking={functionSections[section].filter((one) => !can(actor, one))}
          mayChange={can(actor, "staff.rights")}
          backHref={backHref}
          action={setEmployeeFunctionsAction}
          check={checkPasswordAgainAction}
        />
      </Panel>
    </NextIntlClientProvider>
  );
}

function sectionOf(text: string): FunctionSection {
  return Object.hasOwn(functionSections, text) ? (text as FunctionSection) : notFound(); // Just looked up.
}
