"use client";

import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Toast as Radix } from "radix-ui";
import { createContext, type ReactNode, use, useCallback, useRef, useState } from "react";
import { buttonLook } from "./button-look";
import { cn } from "./cn";

const STAY_MS = 6000;
/** Older notices give way: more than this many at once nobody reads. */
const SHOWN_MAX = 4;

export type Notice = {
  title: string;
  text?: string | undefined;
  tone?: "success" | "danger" | "info";
  /** One way to go on, for example Undo. */
  action?: { label: string; run: () => void };
};

type Shown = Notice & { id: number };
type Show = (notice: Notice) => void;

const ToastContext = createContext<Show | null>(null);

/** Shows a notice that goes by itself. What must be read belongs to FormError or Callout. */
export function useToast(): Show {
  const show = use(ToastContext);
  if (!show) throw new Error("useToast needs the ToastProvider of the root layout");
  return show;
}

/** Stands once in the root layout and holds the notices of the whole page. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useTranslations("ui.toast");
  const [notices, setNotices] = useState<Shown[]>([]);
  const lastId = useRef(0);
  const show = useCallback<Show>((notice) => {
    lastId.current += 1;
    const id = lastId.current;
    setNotices((shown) => [...shown.slice(1 - SHOWN_MAX), { ...notice, id }]);
  }, []);
  const drop = (id: number) => setNotices((shown) => shown.filter((notice) => notice.id !== id));
  return (
    <ToastContext value={show}>
      <Radix.Provider duration={STAY_MS} label={t("label")} swipeDirection="right">
        {children}
        {notices.map((notice) => (
          <ToastItem key={notice.id} notice={notice} onClose={() => drop(notice.id)} />
        ))}
        <Radix.Viewport
          label={`${t("label")} ({hotkey})`}
          className="pointer-events-none fixed right-0 bottom-0 z-60 flex w-full max-w-md flex-col gap-2 p-3 outline-none max-md:bottom-14"
        />
      </Radix.Provider>
    </ToastContext>
  );
}

const signs = { success: CircleCheck, danger: CircleAlert, info: Info };
const signTones = { success: "text-success", danger: "text-danger", info: "text-info" };

function ToastItem({ notice, onClose }: { notice: Shown; onClose: () => void }) {
  const t = useTranslations("ui.toast");
  const tone = notice.tone ?? "success";
  const Sign = signs[tone];
  return (
    <Radix.Root
      type={tone === "danger" ? "foreground" : "background"}
      onOpenChange={(open) => !open && onClose()}
      className="pointer-events-auto flex animate-slide items-start gap-2.5 rounded-lg border border-line bg-raised p-3 text-ink shadow-high"
    >
      <Sign aria-hidden className={cn("mt-0.5 size-4 shrink-0", signTones[tone])} />
      <div className="min-w-0 flex-1">
        <Radix.Title className="font-medium">{notice.title}</Radix.Title>
        {notice.text && <Radix.Description className="text-sm text-soft">{notice.text}</Radix.Description>}
      </div>
      {notice.action && (
        <Radix.Action
          altText={notice.action.label}
          onClick={notice.action.run}
          className={buttonLook({ variant: "plain", size: "small" })}
        >
          {notice.action.label}
        </Radix.Action>
      )}
      <Radix.Close
        aria-label={t("dismiss")}
        className={buttonLook({ variant: "plain", size: "small" }, "px-1 text-faint")}
      >
        <X aria-hidden className="size-4" />
      </Radix.Close>
    </Radix.Root>
  );
}
