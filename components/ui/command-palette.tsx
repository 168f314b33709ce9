"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog } from "radix-ui";
import { type ReactNode, useState } from "react";
import { Kbd } from "./kbd";
import { useReturnFocus } from "./use-return-focus";

export type PaletteCommand = {
  id: string;
  label: string;
  icon?: ReactNode;
  keys?: readonly string[];
  /** Other words under which it is found. */
  keywords?: readonly string[];
  run: () => void;
};

export type PaletteGroup = { heading: string; commands: readonly PaletteCommand[] };

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The commands for what is typed so far; those that contain the text itself are shown whatever it is. */
  groups: (text: string) => readonly PaletteGroup[];
};

/** Every page and every act, found by typing its name. */
export function CommandPalette({ open, onOpenChange, groups }: Props) {
  const t = useTranslations("ui.palette");
  const [text, setText] = useState("");
  const focus = useReturnFocus();
  const change = (next: boolean) => {
    if (!next) setText("");
    onOpenChange(next);
  };
  return (
    <Dialog.Root open={open} onOpenChange={change}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 bg-scrim" />
        <Dialog.Content
          {...focus}
          aria-describedby={undefined}
          className="fixed inset-x-3 top-[8dvh] z-60 mx-auto flex max-h-[70dvh] max-w-xl animate-rise flex-col overflow-hidden rounded-lg border border-line bg-raised text-ink shadow-high focus:outline-none"
        >
          <Dialog.Title className="sr-only">{t("label")}</Dialog.Title>
          <Command label={t("label")} loop className="flex min-h-0 flex-col">
            <div className="flex items-center gap-2 border-line border-b px-3">
              <Search aria-hidden className="size-4 shrink-0 text-faint" />
              <Command.Input
                value={text}
                onValueChange={setText}
                placeholder={t("placeholder")}
                className="h-12 w-full bg-transparent text-lg outline-none placeholder:text-faint"
              />
            </div>
            <Command.List className="min-h-0 overflow-y-auto p-1.5">
              <Command.Empty className="px-2 py-6 text-center text-faint">{t("nothing")}</Command.Empty>
              {groups(text.trim()).map((group) => (
                <Command.Group key={group.heading} heading={group.heading} className={groupLook}>
                  {group.commands.map((command) => (
                    <PaletteItem key={command.id} command={command} onRun={() => change(false)} />
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const groupLook =
  "[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-faint [&_[cmdk-group-heading]]:text-xs";

function PaletteItem({ command, onRun }: { command: PaletteCommand; onRun: () => void }) {
  return (
    <Command.Item
      value={`${command.id} ${command.label}`}
      keywords={[command.label, ...(command.keywords ?? [])]}
      onSelect={() => {
        onRun();
        command.run();
      }}
      className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-sm px-2 data-[selected=true]:bg-accent-ground [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-faint"
    >
      {command.icon}
      <span className="min-w-0 flex-1">{command.label}</span>
      {command.keys && (
        <span className="flex gap-1">
          {command.keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </span>
      )}
    </Command.Item>
  );
}
