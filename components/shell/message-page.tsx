import type { ReactNode } from "react";
import { Mark } from "./mark";

type Props = {
  title: string;
  text: ReactNode;
  reference?: { label: string; value: string } | undefined;
  actions: ReactNode;
  /** Inside a shell, which already has the main landmark. */
  isInShell?: boolean;
};

/** A page that only has something to say: not found, failed. Stands alone or inside a shell. */
export function MessagePage({ title, text, reference, actions, isInShell = false }: Props) {
  const Frame = isInShell ? "div" : "main";
  return (
    <Frame className="mx-auto flex min-h-[70dvh] max-w-lg flex-col items-start justify-center gap-3 px-6 py-12">
      <Mark className="mb-2 size-10" />
      <h1 className="text-2xl tracking-tight">{title}</h1>
      <p className="text-lg text-soft">{text}</p>
      {reference && (
        <p className="text-faint">
          {reference.label}: <code className="select-all font-mono text-ink">{reference.value}</code>
        </p>
      )}
      <div className="mt-3 flex flex-wrap gap-2">{actions}</div>
    </Frame>
  );
}
