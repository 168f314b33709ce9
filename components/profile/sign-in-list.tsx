import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import type { MySignIn } from "@/lib/people/model/sessions";
import { browserOf } from "./browser-of";

const tones: Record<MySignIn["outcome"], Tone> = {
  signed_in: "success",
  recovery_code: "warning",
  wrong_password: "danger",
  wrong_code: "danger",
  signed_out: "slate",
  ended: "slate",
};

/** The last attempts to sign in as oneself: what one did not do oneself stands out. */
export function SignInList({ signIns, timeZone }: { signIns: readonly MySignIn[]; timeZone: string | undefined }) {
  const t = useTranslations("profile");
  if (signIns.length === 0) return <p className="p-4 text-faint">{t("noSignIns")}</p>;
  return (
    <ul className="divide-y divide-line">
      {signIns.map((attempt) => (
        <li key={attempt.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
          <div className="min-w-0 flex-1 basis-48">
            <p className="truncate" title={attempt.userAgent}>
              {browserOf(attempt.userAgent) || t("unknownBrowser")}
            </p>
            <p className="text-faint text-sm">
              {attempt.source && `${attempt.source} · `}
              <DateTime at={attempt.at} timeZone={timeZone} />
            </p>
          </div>
          <Badge tone={tones[attempt.outcome]}>{t(`outcome.${attempt.outcome}`)}</Badge>
        </li>
      ))}
    </ul>
  );
}
