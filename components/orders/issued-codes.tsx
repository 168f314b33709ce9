"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { FormError } from "@/components/ui/form-error";
import type { ViewCodesInput, ViewedCode } from "@/lib/catalogue/model/view-codes";
import type { Action } from "@/lib/core/result";
import type { OrderCard } from "@/lib/orders/model/order-card";

type Props = {
  orderId: string;
  lines: readonly Pick<OrderCard["lines"][number], "id" | "name">[];
  action: Action<ViewCodesInput, ViewedCode[]>;
};

/** The codes that left with an order, hidden until they are asked for: each look is written down (promise L3). */
export function IssuedCodes({ orderId, lines, action }: Props) {
  const t = useTranslations("orders.codes");
  const [codes, setCodes] = useState<readonly ViewedCode[]>();
  const [error, setError] = useState<string>();
  const [isPending, startTransition] = useTransition();
  const toggle = useRef<HTMLButtonElement>(null);
  const wasShown = useRef(false);
  const isShown = codes !== undefined;
  // One button takes the place of the other, so the focus goes along.
  useEffect(() => {
    if (wasShown.current !== isShown) toggle.current?.focus({ preventScroll: true });
    wasShown.current = isShown;
  }, [isShown]);
  const show = () =>
    startTransition(async () => {
      const result = await action({ orderId });
      setCodes(result.ok ? result.value : undefined);
      setError(result.ok ? undefined : result.error.message);
    });
  if (codes === undefined)
    return (
      <div className="flex flex-col items-start gap-2">
        <p className="text-soft">{t("text")}</p>
        <Button
          ref={toggle}
          type="button"
          pending={isPending}
          icon={<Eye aria-hidden className="size-4" />}
          onClick={show}
        >
          {t("show")}
        </Button>
        {error && <FormError message={error} />}
      </div>
    );
  return (
    <div role="status" className="flex flex-col gap-4">
      {codes.length === 0 && <p className="text-faint">{t("none")}</p>}
      {lines.map((line) => (
        <CodesOfLine key={line.id} name={line.name} codes={codes.filter(({ lineId }) => lineId === line.id)} />
      ))}
      <Button
        ref={toggle}
        type="button"
        className="self-start"
        icon={<EyeOff aria-hidden className="size-4" />}
        onClick={() => setCodes(undefined)}
      >
        {t("hide")}
      </Button>
    </div>
  );
}

function CodesOfLine({ name, codes }: { name: string; codes: readonly ViewedCode[] }) {
  const t = useTranslations("orders.codes");
  if (codes.length === 0) return null;
  return (
    <section className="flex flex-col gap-1.5">
      <h3 className="flex flex-wrap items-center gap-2 font-medium">
        {name}
        <CopyButton text={codes.map(({ code }) => code).join("\n")} label={t("copyAll", { name })} />
      </h3>
      <ul className="flex flex-col gap-1">
        {codes.map(({ id, code }) => (
          <li key={id} className="flex items-center gap-1">
            <code className="min-w-0 select-all break-all rounded-md bg-sunken px-2 py-1 font-mono">{code}</code>
            <CopyButton text={code} label={t("copy")} />
          </li>
        ))}
      </ul>
    </section>
  );
}
