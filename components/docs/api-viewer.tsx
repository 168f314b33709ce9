"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Callout } from "@/components/ui/callout";
import { Skeleton } from "@/components/ui/skeleton";

const DESCRIPTION = "/api/v1/openapi.json";
type State = "loading" | "shown" | "failed";

/**
 * Every call with its example, to be tried out with a key of one's own. The key stays in this window and is sent to this
 * server only, without the cookie of whoever is signed in.
 */
export function ApiViewer() {
  const t = useTranslations("docs.viewer");
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<State>("loading");
  useEffect(() => {
    let isGone = false;
    const draw = async () => {
      const [{ default: show }, answer] = await Promise.all([
        import("swagger-ui-dist/swagger-ui-es-bundle.js"),
        fetch(DESCRIPTION, { credentials: "omit" }),
      ]);
      if (!answer.ok) throw new Error(`openapi.json: ${answer.status}`);
      const described: object = await answer.json();
      if (isGone || !place.current) return;
      show(optionsOf(place.current, described));
      setState("shown");
    };
    draw().catch(() => setState("failed"));
    return () => {
      isGone = true;
    };
  }, []);
  return (
    <section aria-label={t("label")} aria-busy={state === "loading"} className="api-viewer min-w-0">
      {state === "loading" && <Skeleton className="h-96" />}
      {state === "failed" && <Callout tone="danger">{t("failed")}</Callout>}
      <div ref={place} />
    </section>
  );
}

function optionsOf(domNode: HTMLElement, described: object) {
  // The address in the window counts: a demonstration answers to several names of this machine.
  const spec = { ...described, servers: [{ url: `${window.location.origin}/api/v1` }] };
  return {
    domNode,
    spec,
    deepLinking: true,
    docExpansion: "list" as const,
    defaultModelsExpandDepth: -1,
    displayRequestDuration: true,
    filter: true,
    validatorUrl: null,
    requestInterceptor: <R extends { credentials?: string }>(request: R): R => ({ ...request, credentials: "omit" }),
  };
}
