import type { ReactNode } from "react";

/**
 * Holds a mail apart from the page: nothing of the page's look is inherited, and nothing of the mail gets out of its
 * sheet. Mails are light, as most programs show them.
 */
export function MailSheet({ children }: { children: ReactNode }) {
  return (
    <div style={{ all: "initial", display: "block", contain: "content", colorScheme: "light", overflowX: "auto" }}>
      {children}
    </div>
  );
}
