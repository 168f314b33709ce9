"use client";

import { useEffect } from "react";

/** What there is to ask at this moment, for ways out that are no links. */
const questions = new Set<string>();

/** Whether the reader may be led to another page: asks him when he would lose something. */
export function mayLeave(): boolean {
  const [question] = questions;
  return question === undefined || window.confirm(question);
}

/**
 * Asks before the reader leaves with something unsaved: by closing the tab, by reloading, by a link of this site, or
 * by whatever asks `mayLeave`: the keys and the palette of the dashboard.
 *
 * @param question null while there is nothing to lose
 */
export function useLeaveWarning(question: string | null): void {
  useEffect(() => {
    if (question === null) return;
    questions.add(question);
    function onUnload(event: BeforeUnloadEvent) {
      event.preventDefault();
    }
    function onClick(event: MouseEvent) {
      if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || link.target === "_blank" || link.hash) return;
      if (!mayLeave()) {
        event.preventDefault();
        event.stopPropagation();
      }
    }
    window.addEventListener("beforeunload", onUnload);
    // In the capture phase: the router's own handler must not see a click that was taken back.
    document.addEventListener("click", onClick, true);
    return () => {
      questions.delete(question);
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, true);
    };
  }, [question]);
}
