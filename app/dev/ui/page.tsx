import { notFound } from "next/navigation";
import { PageHeader } from "@/components/ui/page-header";
import { env } from "@/lib/server/env";
import { BadgeSamples } from "./badge-samples";
import { ButtonSamples } from "./button-samples";
import { ChoiceSamples } from "./choice-samples";
import { FieldSamples } from "./field-samples";
import { FilterSamples } from "./filter-samples";
import { HistorySamples } from "./history-samples";
import { OverlaySamples } from "./overlay-samples";
import { PreferenceSamples } from "./preference-samples";
import { TableSamples } from "./table-samples";
import { TextSamples } from "./text-samples";

/** Every primitive in every state. The visual test opens it; a production installation does not have it. */
export default function PrimitivesPage() {
  if (env().KONTOR_MODE !== "demo") notFound();
  return (
    <main className="mx-auto max-w-6xl px-4 py-6">
      <PageHeader title="Primitives" text="Each in each of its states, in the language and theme of this browser." />
      <PreferenceSamples />
      <div className="mb-6 grid items-start gap-4 lg:grid-cols-2">
        <ButtonSamples />
        <BadgeSamples />
        <FieldSamples />
        <ChoiceSamples />
        <OverlaySamples />
        <HistorySamples />
        <TextSamples />
      </div>
      <FilterSamples />
      <TableSamples />
    </main>
  );
}
