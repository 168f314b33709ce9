"use client";

import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

const rows = [
  { text: "search", ways: [["/"]] },
  {
    text: "palette",
    ways: [
      ["Ctrl", "K"],
      ["⌘", "K"],
    ],
  },
  { text: "orders", ways: [["g", "o"]] },
  { text: "clients", ways: [["g", "c"]] },
  { text: "newOrder", ways: [["n"]] },
  {
    text: "rows",
    ways: [
      ["↑", "↓"],
      ["j", "k"],
    ],
  },
  { text: "openRow", ways: [["Enter"]] },
  { text: "help", ways: [["?"]] },
] as const;

/** All keys of the dashboard. */
export function KeyboardHelp({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations("shell.keys");
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("title")} width="narrow">
      <dl className="grid grid-cols-[1fr_auto] items-center gap-x-6 gap-y-2">
        {rows.map(({ text, ways }) => (
          <Fragment key={text}>
            <dt>{t(text)}</dt>
            <dd className="flex items-center justify-end gap-1">
              {ways.map((keys, index) => (
                <Fragment key={keys.join()}>
                  {index > 0 && <span className="px-1 text-faint text-sm">{t("or")}</span>}
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </Fragment>
              ))}
            </dd>
          </Fragment>
        ))}
      </dl>
    </Dialog>
  );
}
