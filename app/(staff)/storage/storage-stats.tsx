import { getFormatter, getTranslations } from "next-intl/server";
import { FileSize } from "@/components/files/file-size";
import { Stat } from "@/components/ui/stat";
import type { EmployeeActor } from "@/lib/core/actor";
import { getStorageFigures } from "@/lib/files/get-storage-figures";
import { pageRead } from "@/lib/server/page";

/** The figures above the list, which come after it and never hold it up. Without an actor: the place they will take. */
export async function StorageStats({ actor, limitBytes }: { actor: EmployeeActor | null; limitBytes: number }) {
  const [t, format] = await Promise.all([getTranslations("files.storage"), getFormatter()]);
  const figures = actor && (await pageRead(actor, getStorageFigures));
  return (
    <div className="mb-4 flex flex-wrap gap-3">
      <Stat label={t("used")} value={figures && <FileSize bytes={figures.bytes} />} />
      <Stat label={t("count")} value={figures && format.number(figures.count)} />
      <Stat label={t("limit")} value={<FileSize bytes={limitBytes} />} />
    </div>
  );
}
