"use client";

import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { useToast } from "@/components/ui/toast";

type Props = { name: string; address: string };

/** Takes a file away for both sides, after asking once. */
export function RemoveFileButton({ name, address }: Props) {
  const t = useTranslations("files");
  const router = useRouter();
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<string>();
  const remove = async () => {
    setPending(true);
    setError(undefined);
    const answer = await fetch(address, { method: "DELETE" }).catch(() => null);
    setPending(false);
    if (!answer?.ok) return setError(await messageOf(answer, t("uploads.failed")));
    setOpen(false);
    toast({ title: t("removed", { name }), tone: "success" });
    router.refresh();
  };
  return (
    <>
      <IconButton
        label={t("remove", { name })}
        icon={<Trash2 aria-hidden className="size-4" />}
        onClick={() => setOpen(true)}
      />
      <ConfirmDialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t("removeTitle")}
        text={<span className="wrap-anywhere">{t("removeText", { name })}</span>}
        confirmLabel={t("removeConfirm")}
        danger
        pending={isPending}
        error={error}
        onConfirm={() => void remove()}
      />
    </>
  );
}

async function messageOf(answer: Response | null, otherwise: string): Promise<string> {
  const body: unknown = await answer?.json().catch(() => null);
  const { message } = Object(body);
  return typeof message === "string" ? message : otherwise;
}
