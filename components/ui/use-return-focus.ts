"use client";

import { useRef } from "react";

/**
 * Gives the focus back to whatever had it when an overlay opened. Radix does so only for its own Trigger, while most
 * overlays here are opened by state.
 */
export function useReturnFocus() {
  const opener = useRef<HTMLElement | null>(null);
  return {
    onOpenAutoFocus: () => {
      const focused = document.activeElement;
      // An item of a menu is gone by the time the overlay closes; the menu's button stands for it.
      const menuButton = focused?.closest("[role=menu]")?.getAttribute("aria-labelledby");
      const target = menuButton ? document.getElementById(menuButton) : focused;
      opener.current = target instanceof HTMLElement ? target : null;
    },
    onCloseAutoFocus: (event: Event) => {
      if (!opener.current) return;
      event.preventDefault();
      opener.current.focus();
      keepFocusWithout(opener.current);
    },
  };
}

/**
 * What was confirmed often takes the button away that asked for it, at once or when the page is drawn anew. The keyboard
 * then goes on from the page's content, and not from the top of the window.
 */
function keepFocusWithout(button: HTMLElement) {
  const goOn = () => {
    if (button.isConnected && document.activeElement === button) return;
    watch.disconnect();
    if (document.activeElement === document.body) document.getElementById("content")?.focus({ preventScroll: true });
  };
  const watch = new MutationObserver(goOn);
  watch.observe(document.body, { childList: true, subtree: true });
  button.addEventListener("blur", () => button.isConnected && watch.disconnect(), { once: true });
  goOn();
}
