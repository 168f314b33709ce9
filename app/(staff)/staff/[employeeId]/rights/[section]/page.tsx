import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { readEmployee } from "@/app/(staff)/staff/[employeeId]/read-employee";
import { setEmployeeFunctionsAction } from "@/app/(staff)/staff/actions";
import { answered, titleOf } from "@/app/answered";
import { checkPasswordAgainAction } from "@/app/session/actions";
import { FunctionsForm } from "@/components/people/functions-form";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { type FunctionSection, functionSections } from "@/lib/core/functions";
import { can } from "@/lib/core/permissions";
import { clientMessages } from "@/lib/i18n/client-messages";

type Props = { params: Promise<{ employeeId: string; section: string }> };

export function generateMetadata({ params }: Props) {
  return titleOf(async () => {
    const { employeeId, section } = await params;
    const [{ name }, f] = await Promise.all([readEmployee(employeeId), getTranslations("functions")]);
    return `${name} · ${f(`sections.${sectionOf(section)}`)}`;
  });
}

export default answered(FunctionsPage);

async function FunctionsPage({ params }: Props) {
  const { employeeId: asked, section: part } = await params;
  const { actor, employeeId, employee, name } = await readEmployee(asked);
  const section = sectionOf(part);
  const [t, f] = await Promise.all([getTranslations("people"), getTranslations("functions")]);
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
