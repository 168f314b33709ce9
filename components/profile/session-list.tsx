"use client";

import { Laptop } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { useToast } from "@/components/ui/toast";
import { useKeptPlace } from "@/components/ui/use-kept-place";
import type { Action, ActionResult } from "@/lib/core/result";
import type { EndSessionInput, MySession } from "@/lib/people/model/sessions";
import { browserOf } from "./browser-of";

type Props = {
  sessions: readonly MySession[];
  timeZone: string | undefined;
  end: Action<EndSessionInput, void>;
  endOthers: () => Promise<ActionResult<{ count: number }>>;
  /** Ends this one too, and leads to the door. */
  endAll: () => Promise<ActionResult<void>>;
};

/** Where one is signed in, and the way to end it. */
export function SessionList({ sessions, timeZone, end, endOthers, endAll }: Props) {
  const t = useTranslations("profile");
  const toast = useToast();
  const [isPending, setPending] = useState(false);
  const place = useKeptPlace<HTMLDivElement>();
  const run = async (work: Promise<ActionResult<unknown>>) => {
    setPending(true);
    const result = await work.catch(() => null);
    // No answer: the page is on its way to the door, because the session of this page was ended too.
    if (!result) return;
    setPending(false);
    toast(result.ok ? { title: t("ended"), tone: "success" } : { title: result.error.message, tone: "danger" });
  };
  return (
    <div {...place}>
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center gap-3 px-4 py-2.5">
            <Laptop aria-hidden className="size-4 shrink-0 text-faint" />
            <div className="min-w-0 flex-1 basis-48">
              <p className="truncate" title={session.userAgent}>
                {browserOf(session.userAgent) || t("unknownBrowser")}
              </p>
              <p className="text-faint text-sm">
                {session.source && `${session.source} · `}
                <DateTime at={session.lastSeenAt} timeZone={timeZone} />
              </p>
            </div>
            {session.isThis ? (
              <Badge tone="success">{t("thisSession")}</Badge>
            ) : (
              <Button
                type="button"
                size="small"
                pending={isPending}
                onClick={() => run(end({ sessionId: session.id }))}
              >
                {t("end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2 border-line border-t p-4">
        {sessions.length > 1 && (
          <Button type="button" pending={isPending} onClick={() => run(endOthers())}>
            {t("endOthers")}
          </Button>
        )}
        <Button type="button" pending={isPending} onClick={() => run(endAll())}>
          {t("endAll")}
        </Button>
      </div>
    </div>
  );
}
