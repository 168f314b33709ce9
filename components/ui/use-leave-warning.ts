"use client";

import { useEffect } from "react";

/**
 * Asks before the reader leaves with something unsaved: by closing the tab, by reloading, or by a link of this site.
 *
 * @param question null while there is nothing to lose
 */
export function useLeaveWarning(question: string | null): void {
  useEffect(() => {
    if (question === null) return;
    function onUnload(event: BeforeUnloadEvent) {
      event.preventDefault();
    }
    function onClick(event: MouseEvent) {
      if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || link.target === "_blank" || link.hash) return;
      if (!window.confirm(question ?? "")) {
        event.preventDefault();
        event.stopPropagation();
      }
    }
    window.addEventListener("beforeunload", onUnload);
    // In the capture phase: the router's own handler must not see a click that was taken back.
    document.addEventListener("click", onClick, true);
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, true);
    };
  }, [question]);
}
