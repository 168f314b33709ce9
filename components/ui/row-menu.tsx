"use client";

import { DropdownMenu } from "radix-ui";
import { createContext, type KeyboardEvent, type ReactNode, use, useMemo, useState } from "react";
import { menuLook } from "./menu";

type Shown = { id: string | null; show: (id: string) => void };

const RowMenuContext = createContext<Shown | null>(null);

/** Stands around a table and holds the one menu that all its rows share: a closed menu per row would be dear. */
export function RowMenus({ children }: { children: ReactNode }) {
  const [id, setId] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const context = useMemo(() => {
    const show = (next: string) => {
      setId(next);
      setOpen(true);
    };
    return { id, show };
  }, [id]);
  return (
    <RowMenuContext value={context}>
      <DropdownMenu.Root modal={false} open={isOpen} onOpenChange={setOpen}>
        {children}
      </DropdownMenu.Root>
    </RowMenuContext>
  );
}

type Props = {
  id: string;
  /** What a screen reader says; names the row. */
  label: string;
  /** Made only for the row whose menu is open. */
  items: () => ReactNode;
};

/** The button of one row. It becomes the menu's own button when it is first used. */
export function RowMenu({ id, label, items }: Props) {
  const menus = use(RowMenuContext);
  if (!menus) throw new Error("RowMenu stands inside RowMenus");
  const looks = { type: "button", "aria-label": label, className: "row-acts", "data-sign": "row-menu" } as const;
  if (menus.id !== id) {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "ArrowDown") return;
      event.preventDefault();
      menus.show(id);
    };
    return (
      <button
        {...looks}
        aria-haspopup="menu"
        aria-expanded="false"
        onClick={() => menus.show(id)}
        onKeyDown={onKeyDown}
      />
    );
  }
  return (
    <>
      <DropdownMenu.Trigger asChild>
        <button {...looks} />
      </DropdownMenu.Trigger>
      {/* No portal: the items stay in the landmark and in the tab order of their button. */}
      <DropdownMenu.Content align="end" sideOffset={4} collisionPadding={8} className={menuLook}>
        {items()}
      </DropdownMenu.Content>
    </>
  );
}
