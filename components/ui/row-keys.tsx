"use client";

import { useRouter } from "next/navigation";
import { type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import { isTyping } from "./is-typing";

const steps: Record<string, 1 | -1> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/**
 * Lets the keyboard walk through the rows of the table inside: the focus moves from row link to row link, so Enter,
 * opening in a new tab and screen readers need nothing more.
 */
export function RowKeys({ children }: { children: ReactNode }) {
  const area = useRef<HTMLDivElement>(null);
  const router = useRouter();

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const step = steps[event.key];
      if (!step || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      const focused = document.activeElement;
      const inside = area.current?.contains(focused) ?? false;
      // An arrow outside the table scrolls the page or moves in a menu; only the letters reach in from afar.
      if (!inside && (event.key.startsWith("Arrow") || focused?.closest("[role=dialog],[role=menu]"))) return;
      const links = [...(area.current?.querySelectorAll<HTMLElement>("[data-row-link]") ?? [])];
      const row = focused?.closest("tr");
      const now = inside ? links.findIndex((link) => row?.contains(link)) : -1;
      const next = links[now < 0 ? 0 : now + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.closest("tr")?.scrollIntoView({ block: "nearest" });
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a comfort for the mouse; the link in the row does the same.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has the link itself.
    <div ref={area} onClick={(event) => openRow(event, router.push)} className="@container">
      {children}
    </div>
  );
}

/**
 * A click beside the links of a row follows its link, unless the reader was selecting text. The links are plain ones: one
 * listener for all of them keeps a long list light.
 */
function openRow(event: MouseEvent<HTMLDivElement>, open: (href: string) => void) {
  const target = event.target;
  if (!(target instanceof Element) || event.defaultPrevented) return;
  const hasModifier = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  const link = target.closest<HTMLAnchorElement>("a[data-row-link],a[data-row-detail]");
  if (link) {
    if (hasModifier) return;
    event.preventDefault();
    return open(link.getAttribute("href") ?? "");
  }
  if (target.closest("a,button,input,label,select,[role=menu]")) return;
  if (window.getSelection()?.toString()) return;
  target.closest("tr")?.querySelector<HTMLAnchorElement>("a[data-row-link]")?.click();
}
