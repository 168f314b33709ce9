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
      if (!opener.current?.isConnected) return;
      event.preventDefault();
      opener.current.focus();
    },
  };
}
