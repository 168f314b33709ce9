"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { HandOverForm } from "./hand-over-form";
import type { LicenceActions } from "./licence-actions";

type Props = { accountId: string; licenceId: string; name: string; action: LicenceActions["handOver"] };

/** Opens the form by which a licence goes to another person (R-AGG-19). */
export function HandOverLicence({ name, ...form }: Props) {
  const t = useTranslations("cabinet.licences");
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      title={t("handOverTitle", { name })}
      description={t("handOverText")}
      width="narrow"
      trigger={<Button type="button">{t("handOver")}</Button>}
    >
      <HandOverForm {...form} onDone={() => setOpen(false)} />
    </Dialog>
  );
}
