import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";

type Step = "placed" | "confirmed" | "delivered";
const steps: readonly Step[] = ["placed", "confirmed", "delivered"];

/** How far an order has come, by its stage: steps that are behind it. */
const behind: Record<string, number> = { NEW: 1, ASSIGNED: 1, AWAITING_DELIVERY: 2, CONFIRMED: 3, DONE: 3 };
const told = ["NEW", "ASSIGNED", "AWAITING_DELIVERY", "CONFIRMED", "CANCELLED", "DONE"] as const;

/** Where the order is and what happens next, in plain words (R-UNI-28), with the way it has come. */
export function MyOrderState({ stage, seller, flow }: { stage: string; seller: string; flow: string }) {
  const t = useTranslations("cabinet");
  const known = told.find((name) => name === stage) ?? "other";
  return (
    <section className="rounded-lg border border-line bg-surface p-4 sm:p-5">
      <h2 className="text-xl tracking-tight">{t(`state.${known}.title`)}</h2>
      <p className="mt-1 max-w-prose text-soft">{t(`state.${known}.next`, { seller })}</p>
      {flow === "licence" && stage !== "CANCELLED" && <Way done={behind[stage] ?? 0} />}
    </section>
  );
}

function Way({ done }: { done: number }) {
  const t = useTranslations("cabinet.progress");
  return (
    <ol aria-label={t("label")} className="mt-5 grid grid-cols-3">
      {steps.map((step, index) => (
        <li key={step} aria-current={index === done ? "step" : undefined} className="flex min-w-0 flex-col gap-1.5">
          <span className="flex items-center">
            <span
              aria-hidden
              className={cn(
                "grid size-6 shrink-0 place-items-center rounded-full border-2",
                index < done ? "border-accent bg-accent text-on-accent" : "border-edge/60 text-transparent",
              )}
            >
              <Check className="size-3.5" />
            </span>
            {index < steps.length - 1 && (
              <span aria-hidden className={cn("h-0.5 flex-1", index + 1 < done ? "bg-accent" : "bg-line")} />
            )}
          </span>
          <span className={cn("pr-2 text-sm", index < done ? "font-medium" : "text-faint")}>{t(step)}</span>
        </li>
      ))}
    </ol>
  );
}
