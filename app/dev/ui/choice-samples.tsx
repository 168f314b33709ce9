"use client";

import { useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { FileDrop } from "@/components/ui/file-drop";
import { MoneyInput } from "@/components/ui/money-input";
import { Panel } from "@/components/ui/panel";
import { PasswordInput } from "@/components/ui/password-input";
import { RadioGroup } from "@/components/ui/radio-group";
import { SelectMenu } from "@/components/ui/select-menu";
import { StageBadge } from "@/components/ui/stage-badge";
import { Switch } from "@/components/ui/switch";
import type { FoundOption } from "@/components/ui/use-option-search";
import { orderSamples } from "./order-samples";

const stages = ["NEW", "ASSIGNED", "CONFIRMED"] as const;
const MAX_BYTES = 1_048_576;

async function findClients(text: string): Promise<FoundOption[]> {
  if (text === "!") throw new Error("refused on purpose");
  const wanted = text.toLowerCase();
  return orderSamples
    .filter((order) => order.client.toLowerCase().includes(wanted))
    .map((order) => ({ id: order.number, label: order.client, detail: `No. ${order.number}` }));
}

export function ChoiceSamples() {
  const [client, setClient] = useState<FoundOption | null>(null);
  const [stage, setStage] = useState<(typeof stages)[number]>("NEW");
  const [kind, setKind] = useState("b2c");
  const [isOn, setOn] = useState(true);
  const [amountMinor, setAmountMinor] = useState<number | null>(125050);
  const [file, setFile] = useState<File | null>(null);
  return (
    <Panel title="Choices">
      <div className="flex flex-col gap-4">
        <RadioGroup
          name="kind"
          label="Recipient"
          value={kind}
          onChange={(event) => setKind(event.target.value)}
          options={[
            { value: "b2c", label: "Конечный пользователь B2C" },
            { value: "b2b", label: "Организация B2B" },
            { value: "none", label: "Nobody", disabled: true },
          ]}
        />
        <RadioGroup
          name="grant"
          label="What happens to the money"
          shape="list"
          error="Choose one."
          options={[
            { value: "keep", label: "Keep as overpaid", hint: "It stays on the order." },
            { value: "move", label: "Move to the balance" },
          ]}
        />
        <Combobox
          label="Client"
          value={client}
          onChange={setClient}
          search={findClients}
          hint="Write ! to see a failed search."
        />
        <SelectMenu
          label="Stage"
          value={stage}
          onValueChange={setStage}
          options={stages.map((value) => ({ value, label: <StageBadge stage={value} /> }))}
        />
        <Switch
          label="Confirm orders"
          hint="Takes effect on the next request."
          checked={isOn}
          onCheckedChange={setOn}
        />
        <Switch label="Delete orders" checked={false} onCheckedChange={setOn} disabled />
        <MoneyInput
          label="Amount"
          currency="EUR"
          amountMinor={amountMinor}
          onChange={setAmountMinor}
          hint={`Minor units: ${amountMinor}`}
        />
        <PasswordInput label="Password" autoComplete="off" defaultValue="fifteen letters" />
        <FileDrop
          label="Codes"
          accept={[".csv", ".txt"]}
          maxBytes={MAX_BYTES}
          file={file}
          onFile={setFile}
          hint="One code per line."
        />
      </div>
    </Panel>
  );
}
