"use client";

import { Archive, ArchiveRestore } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useToast } from "@/components/ui/toast";
import type { ArchiveItemInput } from "@/lib/catalogue/model/archive-item";
import type { ItemState, ItemSummary } from "@/lib/catalogue/model/item-fields";
import type { Action } from "@/lib/core/result";

type Move = Action<ArchiveItemInput, ItemSummary>;
type Props = { item: { id: string; version: number; state: ItemState }; archive: Move; restore: Move };

/** Takes an item out of sale after a question, or back at once. */
export function ArchiveItemButton({ item, archive, restore }: Props) {
  const t = useTranslations("catalogue.item");
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<string>();

  const run = async (move: Move, done: string) => {
    setPending(true);
    const result = await move({ itemId: item.id, version: item.version });
    setPending(false);
    setError(result.ok ? undefined : result.error.message);
    if (!result.ok) return toast({ title: result.error.message, tone: "danger" });
    setOpen(false);
    toast({ title: done, tone: "success" });
  };

  if (item.state === "archived") {
    return (
      <Button
        type="button"
        icon={<ArchiveRestore aria-hidden className="size-4" />}
        pending={isPending}
        onClick={() => run(restore, t("restoredNow"))}
      >
        {t("restore")}
      </Button>
    );
  }
  return (
    <>
      <Button type="button" icon={<Archive aria-hidden className="size-4" />} onClick={() => setOpen(true)}>
        {t("archive")}
      </Button>
      <ConfirmDialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t("archiveTitle")}
        text={t("archiveText")}
        confirmLabel={t("archive")}
        pending={isPending}
        error={error}
        onConfirm={() => run(archive, t("archivedNow"))}
      />
    </>
  );
}
