"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { fileExtensionOf, fileExtensions } from "@/lib/files/model/file-types";
import { FILE_MAX_BYTES } from "@/lib/files/model/limits";
import { postFile } from "./post-file";

export type UploadState = "waiting" | "sending" | "checking" | "done" | "failed" | "cancelled";
export type Upload = { id: number; file: File; state: UploadState; share: number; problem: string | null };

const TOO_LARGE = 413;
const MIB = 1024 * 1024;
const OPEN: readonly UploadState[] = ["waiting", "sending", "checking"];

/** Files on their way into an order: one after the other, each can be called off and tried again. */
export function useUploads(address: string) {
  const router = useRouter();
  const refuse = useRefusal();
  const t = useTranslations("files.uploads");
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [said, setSaid] = useState("");
  const lastId = useRef(0);
  const running = useRef<{ id: number; abort: AbortController } | null>(null);
  const change = useCallback((id: number, changes: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...changes } : one)));
  }, []);

  const send = useCallback(
    async ({ id, file }: Upload) => {
      const abort = new AbortController();
      running.current = { id, abort };
      change(id, { state: "sending", share: 0, problem: null });
      const onProgress = (share: number) => change(id, { share, state: share === 1 ? "checking" : "sending" });
      try {
        const posted = await postFile(address, file, onProgress, abort.signal);
        const problem = posted.ok
          ? null
          : (posted.message ?? (posted.status === TOO_LARGE ? refuse.tooLarge() : t("failed")));
        change(id, { state: posted.ok ? "done" : "failed", problem });
        setSaid(
          problem === null ? t("announceDone", { name: file.name }) : t("announceFailed", { name: file.name, problem }),
        );
        if (posted.ok) router.refresh();
      } catch {
        change(id, { state: "cancelled" });
      } finally {
        running.current = null;
      }
    },
    [address, change, refuse, router, t],
  );

  useEffect(() => {
    const next = uploads.find(({ state }) => state === "waiting");
    if (next && !running.current) void send(next);
  }, [uploads, send]);

  const add = (files: readonly File[]) => {
    const added = files.map((file): Upload => {
      lastId.current += 1;
      const problem = refuse.before(file);
      return { id: lastId.current, file, state: problem ? "failed" : "waiting", share: 0, problem };
    });
    setUploads((all) => [...all, ...added]);
    const refused = added.find(({ problem }) => problem !== null);
    if (refused?.problem) setSaid(t("announceFailed", { name: refused.file.name, problem: refused.problem }));
  };
  const cancel = (id: number) => {
    if (running.current?.id === id) running.current.abort.abort();
    else change(id, { state: "cancelled" });
  };
  return {
    uploads,
    said,
    isBusy: uploads.some(({ state }) => OPEN.includes(state)),
    add,
    cancel,
    retry: (id: number) => change(id, { state: "waiting", share: 0, problem: null }),
    dismiss: (id: number) => setUploads((all) => all.filter((one) => one.id !== id)),
  };
}

/** What can be said without sending: by name and size. The content is judged by the server. */
function useRefusal() {
  const t = useTranslations("problems.file");
  const tooLarge = useCallback(() => t("too_large", { maximumMb: FILE_MAX_BYTES / MIB }), [t]);
  const before = useCallback(
    (file: File): string | null => {
      if (!fileExtensionOf(file.name)) return t("type", { name: file.name, types: fileExtensions.join(", ") });
      if (file.size > FILE_MAX_BYTES) return tooLarge();
      return file.size === 0 ? t("empty") : null;
    },
    [t, tooLarge],
  );
  return { tooLarge, before };
}
