"use client";

import { Ban, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { CommandPalette } from "@/components/ui/command-palette";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { Menu, MenuItem, MenuLabel, MenuLink, MenuSeparator } from "@/components/ui/menu";
import { Panel } from "@/components/ui/panel";
import { Sheet } from "@/components/ui/sheet";
import { Tabs } from "@/components/ui/tabs";
import { useToast } from "@/components/ui/toast";

export function OverlaySamples() {
  const [opened, setOpened] = useState<"dialog" | "ask" | "sheet" | "palette" | null>(null);
  const toast = useToast();
  const bind = (name: typeof opened) => ({
    open: opened === name,
    onOpenChange: (isOpen: boolean) => setOpened(isOpen ? name : null),
  });
  return (
    <Panel title="Overlays">
      <div className="flex flex-wrap items-center gap-2">
        <Button type="button" onClick={() => setOpened("dialog")}>
          Open the dialog
        </Button>
        <Button type="button" variant="danger" onClick={() => setOpened("ask")}>
          Ask first
        </Button>
        <Button type="button" onClick={() => setOpened("sheet")}>
          Open the sheet
        </Button>
        <Button type="button" onClick={() => setOpened("palette")}>
          Open the palette
        </Button>
        <Menu trigger={<Button type="button">Open the menu</Button>}>
          <MenuLabel>Order 10427</MenuLabel>
          <MenuLink href="/dev/ui">Open</MenuLink>
          <MenuItem icon={<Copy aria-hidden />} onSelect={() => toast({ title: "Repeated" })}>
            Repeat
          </MenuItem>
          <MenuSeparator />
          <MenuItem icon={<Ban aria-hidden />} danger onSelect={() => setOpened("ask")}>
            Cancel
          </MenuItem>
          <MenuItem disabled onSelect={() => setOpened(null)}>
            Not now
          </MenuItem>
        </Menu>
        {(["success", "info", "danger"] as const).map((tone) => (
          <Button
            key={tone}
            type="button"
            onClick={() => toast({ title: `A ${tone} notice`, text: "It goes by itself.", tone })}
          >
            Toast: {tone}
          </Button>
        ))}
        <CopyButton text="10427" label="Copy the number" />
      </div>
      <Dialog
        {...bind("dialog")}
        title="A dialog"
        description="It asks for something."
        footer={
          <Button type="button" variant="primary" onClick={() => setOpened(null)}>
            Done
          </Button>
        }
      >
        <Combobox label="Recipient" value={null} onChange={() => setOpened(null)} search={findNothing} />
        <div className="mt-4">
          <Tabs
            label="Parts"
            tabs={[
              { id: "one", label: "First", content: "The first part." },
              { id: "two", label: "Second", content: "The second part." },
            ]}
          />
        </div>
      </Dialog>
      <ConfirmDialog
        {...bind("ask")}
        title="Cancel order 10427?"
        text="Its reserved codes return to the pool. This cannot be taken back."
        confirmLabel="Cancel the order"
        danger
        onConfirm={() => setOpened(null)}
      />
      <Sheet {...bind("sheet")} title="A sheet">
        <p>Beside the page.</p>
      </Sheet>
      <CommandPalette
        {...bind("palette")}
        groups={() => [
          {
            heading: "Do",
            commands: [{ id: "toast", label: "Show a notice", keys: ["t"], run: () => toast({ title: "Done" }) }],
          },
        ]}
      />
    </Panel>
  );
}

async function findNothing() {
  return [];
}
