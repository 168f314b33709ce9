"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { keepTyped, restoreTyped, type Typed, typedNow } from "./typed-text";
import { OUTDATED } from "./watch-answers";

/**
 * Says that the page is older than the server, which no longer knows its commands (promise C4). Nothing was sent and
 * nothing typed is lost: the same fields are filled again after the reload.
 */
export function OutdatedNotice() {
  const t = useTranslations("errors.outdated");
  const [isOutdated, setOutdated] = useState(false);
  const typed = useRef<Typed>({});

  useEffect(() => {
    restoreTyped();
    const notice = () => {
      typed.current = typedNow();
      setOutdated(true);
    };
    window.addEventListener(OUTDATED, notice);
    return () => window.removeEventListener(OUTDATED, notice);
  }, []);

  if (!isOutdated) return null;
  const reload = () => {
    // A dialog closes when something outside it is pressed, and what was typed there is then only in the older note.
    keepTyped({ ...typed.current, ...typedNow() });
    window.location.reload();
  };
  return (
    <div
      role="alert"
      className="pointer-events-auto fixed inset-x-3 top-3 z-60 mx-auto max-w-xl rounded-md bg-raised shadow-high"
    >
      <Callout
        tone="warning"
        title={t("title")}
        action={
          <Button type="button" variant="primary" onClick={reload}>
            {t("reload")}
          </Button>
        }
      >
        {t("text")}
      </Callout>
    </div>
  );
}
