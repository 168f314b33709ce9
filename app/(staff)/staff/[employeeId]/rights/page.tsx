import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { employeeIdOf } from "@/app/(staff)/staff/[employeeId]/employee-id-of";
import { answered } from "@/app/answered";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { type FunctionSection, functionSections } from "@/lib/core/functions";
import { getEmployee } from "@/lib/people/get-employee";
import { pageRead } from "@/lib/server/page";
import { requireEmployeePage } from "@/lib/server/session";

type Props = { params: Promise<{ employeeId: string }> };

/** The sections of the rights; Functions of each leads to its On and Off (R-BIL-10). */
export default answered(RightsPage);

async function RightsPage({ params }: Props) {
  const actor = await requireEmployeePage();
  const employeeId = await employeeIdOf(params);
  const employee = await pageRead(actor, (ctx) => getEmployee(ctx, { employeeId }));
  const [t, f] = await Promise.all([getTranslations("people"), getTranslations("functions")]);
  const name = `${employee.firstName} ${employee.lastName}`.trim() || employee.email;
  const on = new Set<string>(employee.functions);
  return (
    <>
      <PageHeader
        back={{ href: `/staff/${employeeId}`, label: name }}
        title={t("rights")}
        text={t(`roles.${employee.role}`)}
      />
      <Panel flush className="max-w-2xl">
        <ul className="divide-y divide-line">
          {(Object.keys(functionSections) as FunctionSection[]).map((section) => (
            <li key={section} className="flex min-h-row items-center gap-3 px-4 py-2">
              <span className="min-w-0 flex-1 font-medium">{f(`sections.${section}`)}</span>
              <span className="text-faint text-sm tabular-nums">
                {f("onOf", {
                  on: functionSections[section].filter((one) => on.has(one)).length,
                  all: functionSections[section].length,
                })}
              </span>
              <Link
                prefetch={false}
                href={`/staff/${employeeId}/rights/${section}`}
                aria-label={`${f("functions")}: ${f(`sections.${section}`)}`}
                className="link inline-flex items-center"
              >
                {f("functions")}
                <ChevronRight aria-hidden className="size-4" />
              </Link>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
