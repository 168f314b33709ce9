"use client";

import { Check, CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Spinner } from "@/components/ui/spinner";
import { useOrderSaving } from "./order-saving";

/** Says in one quiet line that the order is kept: "Saved · 1023". */
export function SaveState({ number }: { number: number }) {
  const t = useTranslations("orders.saving");
  const { isSaving, refused } = useOrderSaving();
  return (
    <p role="status" className="inline-flex items-center gap-1.5 text-faint text-sm">
      {isSaving ? (
        <Spinner />
      ) : refused ? (
        <CircleAlert aria-hidden className="size-3.5 text-danger" />
      ) : (
        <Check aria-hidden className="size-3.5 text-success" />
      )}
      {isSaving ? t("saving") : refused ? t("notSaved") : t("saved", { number: String(number) })}
    </p>
  );
}

/** These were refused because of a newer state: looking at it comes before trying again. */
const outdated = new Set([
  "order.stale",
  "order.assigned_meanwhile",
  "order.locked",
  "order.frozen",
  "order.wrong_stage",
  "connection.lost",
]);

/** Why the last change was not kept, and the way to the newer state. What was typed stays where it is. */
export function SaveRefusal() {
  const t = useTranslations("orders.saving");
  const { refused, reload } = useOrderSaving();
  if (!refused) return null;
  const texts = [...new Set(Object.values(refused.fields))];
  return (
    <div role="alert" className="mb-3">
      <Callout
        tone="danger"
        title={refused.message}
        action={
          outdated.has(refused.code) && (
            <Button type="button" size="small" onClick={reload}>
              {t("reload")}
            </Button>
          )
        }
      >
        {texts.length > 0 ? texts.join(" ") : outdated.has(refused.code) && t("inputKept")}
      </Callout>
    </div>
  );
}
