"use client";

import { KeyRound, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Callout } from "@/components/ui/callout";
import { Input } from "@/components/ui/input";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import { showApi, type Viewer } from "./show-api";

type State = "loading" | "shown" | "failed";

/** Every call with its example, to be tried out with a key of one's own, which stays in this window. */
export function ApiViewer() {
  const t = useTranslations("docs.viewer");
  const place = useRef<HTMLDivElement>(null);
  const viewer = useRef<Viewer | null>(null);
  const key = useRef("");
  const [state, setState] = useState<State>("loading");
  useEffect(() => {
    let isGone = false;
    showApi(
      () => (isGone ? null : place.current),
      () => key.current,
    )
      .then((shown) => {
        viewer.current = shown;
        if (shown) setState("shown");
      })
      .catch(() => setState("failed"));
    return () => {
      isGone = true;
    };
  }, []);
  return (
    <Panel title={t("label")} text={t("text")}>
      <form className="mb-4 grid gap-4 sm:grid-cols-2" onSubmit={(event) => event.preventDefault()}>
        <Input
          label={t("key")}
          hint={t("keyHint")}
          type="password"
          autoComplete="off"
          icon={<KeyRound aria-hidden />}
          onChange={(event) => {
            key.current = event.target.value.trim();
          }}
        />
        <Input
          label={t("find")}
          hint={t("findHint")}
          type="search"
          icon={<Search aria-hidden />}
          onChange={(event) => viewer.current?.layoutActions.updateFilter(event.target.value)}
        />
      </form>
      <div className="api-viewer min-w-0" aria-busy={state === "loading"} lang="en">
        {state === "loading" && <Skeleton className="h-96" />}
        {state === "failed" && <Callout tone="danger">{t("failed")}</Callout>}
        <div ref={place} />
      </div>
    </Panel>
  );
}
