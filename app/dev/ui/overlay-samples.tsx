"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Panel } from "@/components/ui/panel";
import { useToast } from "@/components/ui/toast";

export function OverlaySamples() {
  const [isOpen, setOpen] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const toast = useToast();
  return (
    <Panel title="Overlays">
      <div className="flex flex-wrap gap-2">
        <Dialog
          open={isOpen}
          onOpenChange={setOpen}
          title="A dialog"
          description="It asks for something."
          trigger={<Button type="button">Open the dialog</Button>}
          footer={
            <Button type="button" variant="primary" onClick={() => setOpen(false)}>
              Done
            </Button>
          }
        >
          <Input label="Reason" />
        </Dialog>
        <Button type="button" variant="danger" onClick={() => setAsking(true)}>
          Ask first
        </Button>
        <ConfirmDialog
          open={isAsking}
          onOpenChange={setAsking}
          title="Cancel order 1042?"
          text="Its reserved codes return to the pool. This cannot be taken back."
          confirmLabel="Cancel the order"
          danger
          onConfirm={() => setAsking(false)}
        />
        {(["success", "info", "danger"] as const).map((tone) => (
          <Button
            key={tone}
            type="button"
            onClick={() => toast({ title: `A ${tone} notice`, text: "It goes by itself.", tone })}
          >
            Toast: {tone}
          </Button>
        ))}
      </div>
    </Panel>
  );
}
