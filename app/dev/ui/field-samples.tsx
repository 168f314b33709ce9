import { Search } from "lucide-react";
import { Checkbox } from "@/components/ui/checkbox";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { Panel } from "@/components/ui/panel";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";

const languages = [
  { value: "en", label: "English" },
  { value: "ru", label: "Русский" },
  { value: "pl", label: "Polski", disabled: true },
];

export function FieldSamples() {
  return (
    <Panel title="Fields">
      <div className="flex flex-col gap-4">
        <Input label="Name" placeholder="As in the contract" hint="Shown on the invoice." />
        <Input label="E-mail" type="email" defaultValue="anna@" error="This is not an e-mail address." />
        <Input label="Find" icon={<Search aria-hidden />} type="search" optionalText="optional" />
        <Input label="Quantity" defaultValue="12" inputMode="numeric" trailing={<span className="pr-2">шт.</span>} />
        <Input label="Disabled" disabled defaultValue="cannot be changed" />
        <Select label="Language" options={languages} placeholder="Choose…" />
        <Select label="Language, refused" options={languages} error="Choose a language." />
        <Textarea label="Comment" defaultValue={"First line\nSecond line"} hint="Only staff see it." />
        <Checkbox label="Activate on the recipient" defaultChecked />
        <Checkbox
          label="I know that the order is not paid"
          hint="It is written into the history."
          error="Tick it to go on."
        />
        <FormError message="The order was changed by someone else. Reload it." />
      </div>
    </Panel>
  );
}
