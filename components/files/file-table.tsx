import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { buttonLook } from "@/components/ui/button-look";
import { DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import type { OrderFileRow } from "@/lib/files/model/order-files";
import { FileSize } from "./file-size";
import { RemoveFileButton } from "./remove-file-button";

type Props = {
  files: readonly OrderFileRow[];
  /** Of the order's files; that of one file is below it. */
  address: string;
  /** The selling company, as the other side reads it. */
  seller: string;
  timeZone: string;
  empty: ReactNode;
};

/** The files of an order: the same table for both sides (R-AGG-37). */
export function FileTable({ files, address, seller, timeZone, empty }: Props) {
  const t = useTranslations("files");
  return (
    <DataTable
      label={t("title")}
      rows={files}
      rowKey={(file) => file.id}
      empty={empty}
      columns={[
        {
          id: "name",
          header: t("name"),
          className: "wrap-anywhere",
          cell: (file) => (
            <a href={`${address}/${file.id}`} download={file.name} className="font-medium text-accent hover:underline">
              {file.name}
            </a>
          ),
        },
        { id: "type", header: t("type"), cell: (file) => <span className="uppercase">{file.extension}</span> },
        { id: "size", header: t("size"), align: "end", cell: (file) => <FileSize bytes={file.sizeBytes} /> },
        { id: "from", header: t("from"), cell: (file) => <FileFrom file={file} seller={seller} /> },
        { id: "added", header: t("added"), cell: (file) => <DateTime at={file.storedAt} timeZone={timeZone} /> },
        {
          id: "actions",
          header: <span className="sr-only">{t("actions")}</span>,
          phone: "corner",
          align: "end",
          cell: (file) => <FileActs file={file} address={`${address}/${file.id}`} />,
        },
      ]}
    />
  );
}

/** The side, and below it the person where this reader may know him. */
function FileFrom({ file, seller }: { file: OrderFileRow; seller: string }) {
  const t = useTranslations("files");
  const side = file.side === "seller" ? seller || t("sides.seller") : t("sides.recipient");
  return (
    <span className="inline-block">
      <Badge tone={file.side === "seller" ? "slate" : "info"}>{side}</Badge>
      {file.uploadedBy && <span className="mt-0.5 block text-faint text-sm">{file.uploadedBy}</span>}
    </span>
  );
}

function FileActs({ file, address }: { file: OrderFileRow; address: string }) {
  const t = useTranslations("files");
  return (
    <span className="inline-flex items-center gap-1">
      <a
        href={address}
        download={file.name}
        aria-label={t("download", { name: file.name })}
        className={buttonLook({ variant: "plain" }, "min-w-control px-0")}
      >
        <Download aria-hidden className="size-4" />
      </a>
      {file.canRemove && <RemoveFileButton name={file.name} address={address} />}
    </span>
  );
}
