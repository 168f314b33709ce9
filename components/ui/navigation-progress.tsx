"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";

/** Most pages are there sooner; only then is a bar worth the eye's attention. */
const SHOWN_AFTER_MS = 150;
/** A click that led nowhere, because something else handled it, is forgotten. */
const GIVEN_UP_AFTER_MS = 10_000;

/**
 * A thin bar while the next page is on its way. The present page stays as it is meanwhile: a page decides whether it
 * exists and may be seen before its answer begins, so that a missing one is 404 and not a skeleton with status 200.
 */
export function NavigationProgress() {
  const t = useTranslations("common");
  const address = `${usePathname()}?${useSearchParams()}`;
  const [leaving, setLeaving] = useState<string | null>(null);
  const [shown, setShown] = useState(false);
  const isPending = leaving === address;

  useEffect(() => {
    const begin = (event: MouseEvent) => {
      if (isPlainClick(event) && leadsElsewhere(event.target)) setLeaving(address);
    };
    document.addEventListener("click", begin);
    return () => document.removeEventListener("click", begin);
  }, [address]);

  useEffect(() => {
    if (!isPending) return setShown(false);
    const timer = setTimeout(() => setShown(true), SHOWN_AFTER_MS);
    const end = setTimeout(() => setLeaving(null), GIVEN_UP_AFTER_MS);
    return () => {
      clearTimeout(timer);
      clearTimeout(end);
    };
  }, [isPending]);

  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-0 z-50 h-0.5 overflow-hidden">
      {shown && (
        <>
          <div className="h-full w-1/3 animate-pass bg-accent" />
          <span className="sr-only">{t("loading")}</span>
        </>
      )}
    </div>
  );
}

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** Whether a click goes to another page of ours in this window. */
function leadsElsewhere(target: EventTarget | null): boolean {
  const link = target instanceof Element ? target.closest("a") : null;
  if (!link?.href || link.target === "_blank" || link.hasAttribute("download")) return false;
  const to = new URL(link.href);
  const here = window.location;
  return to.origin === here.origin && `${to.pathname}${to.search}` !== `${here.pathname}${here.search}`;
}
