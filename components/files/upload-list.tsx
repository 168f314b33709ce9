"use client";

import { CircleAlert, CircleCheck, RotateCcw, X } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import type { Upload } from "./use-uploads";

type Act = (id: number) => void;
type Props = { uploads: readonly Upload[]; onCancel: Act; onRetry: Act; onDismiss: Act };

/** What is on its way, and what became of it. */
export function UploadList({ uploads, ...acts }: Props) {
  const t = useTranslations("files.uploads");
  if (uploads.length === 0) return null;
  return (
    <ul aria-label={t("label")} className="flex flex-col divide-y divide-line border-line border-t">
      {uploads.map((upload) => (
        <UploadRow key={upload.id} upload={upload} {...acts} />
      ))}
    </ul>
  );
}

function UploadRow({ upload, onCancel, onRetry, onDismiss }: Omit<Props, "uploads"> & { upload: Upload }) {
  const t = useTranslations("files.uploads");
  const format = useFormatter();
  const { id, file, state, share, problem } = upload;
  const name = file.name;
  const isOpen = state === "waiting" || state === "sending" || state === "checking";
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
      <div className="min-w-0 flex-1 basis-56">
        <p className="wrap-anywhere font-medium">{name}</p>
        {state === "failed" ? (
          <p className="flex items-start gap-1.5 text-danger text-sm">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span className="wrap-anywhere min-w-0">{problem}</span>
          </p>
        ) : (
          <p className="flex items-center gap-1.5 text-faint text-sm">
            {state === "done" && <CircleCheck aria-hidden className="size-4 text-success" />}
            {state === "sending" ? t("sending", { percent: format.number(share, "percent") }) : t(state)}
          </p>
        )}
        {isOpen && (
          <progress
            aria-label={name}
            max={1}
            value={state === "waiting" ? 0 : share}
            className="mt-1 h-1.5 w-full accent-accent"
          />
        )}
      </div>
      <div className="flex gap-1">
        {(state === "failed" || state === "cancelled") && (
          <IconButton
            label={t("retry", { name })}
            icon={<RotateCcw aria-hidden className="size-4" />}
            onClick={() => onRetry(id)}
          />
        )}
        <IconButton
          label={t(isOpen ? "cancel" : "dismiss", { name })}
          icon={<X aria-hidden className="size-4" />}
          onClick={() => (isOpen ? onCancel : onDismiss)(id)}
        />
      </div>
    </li>
  );
}
