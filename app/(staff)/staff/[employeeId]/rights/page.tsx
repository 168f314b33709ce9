import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { readEmployee } from "@/app/(staff)/staff/[employeeId]/read-employee";
import { answered, titleOf } from "@/app/answered";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { type FunctionSection, functionSections } from "@/lib/core/functions";

type Props = { params: Promise<{ employeeId: string }> };

export function generateMetadata({ params }: Props) {
  return titleOf(async () => {
    const [{ name }, t] = await Promise.all([readEmployee((await params).employeeId), getTranslations("people")]);
    return `${name} · ${t("rights")}`;
  });
}

/** The sections of the rights; Functions of each leads to its On and Off (R-BIL-10). */
export default answered(RightsPage);

async function RightsPage({ params }: Props) {
  const { employeeId, employee, name } = await readEmployee((await params).employeeId);
  const [t, f] = await Promise.all([getTranslations("people"), getTranslations("functions")]);
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
