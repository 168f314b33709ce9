"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useToast } from "@/components/ui/toast";
import type { RemoveFreeCodesInput } from "@/lib/catalogue/model/remove-free-codes";
import type { Action } from "@/lib/core/result";

type Props = { itemId: string; free: number; action: Action<RemoveFreeCodesInput, { removed: number }> };

/** Empties the pool after a question that names the count; other codes than those counted are never removed. */
export function RemoveCodesButton({ itemId, free, action }: Props) {
  const t = useTranslations("catalogue.codes");
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<string>();

  const remove = async () => {
    setPending(true);
    const result = await action({ itemId, free });
    setPending(false);
    setError(result.ok ? undefined : result.error.message);
    if (!result.ok) return;
    setOpen(false);
    toast({ title: t("removed", { count: result.value.removed }), tone: "success" });
  };

  if (free === 0) return null;
  return (
    <>
      <Button
        type="button"
        size="small"
        icon={<Trash2 aria-hidden className="size-4" />}
        onClick={() => {
          setError(undefined);
          setOpen(true);
        }}
      >
        {t("remove")}
      </Button>
      <ConfirmDialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t("removeTitle")}
        text={t("removeText", { count: free })}
        confirmLabel={t("remove")}
        danger
        pending={isPending}
        error={error}
        onConfirm={remove}
      />
    </>
  );
}
