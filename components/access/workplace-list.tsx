"use client";

import { Building2, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTransition } from "react";

type Place = { id: string; name: string; kind: "employee" | "customer" };

/** Where to go: one of the companies one works for, or one's own cabinet. */
export function WorkplaceList({ places, action }: { places: readonly Place[]; action: (id: string) => Promise<void> }) {
  const t = useTranslations("access.workplace");
  const [isPending, startTransition] = useTransition();
  return (
    <ul className="flex flex-col gap-2" aria-busy={isPending}>
      {places.map((place) => {
        const Sign = place.kind === "employee" ? Building2 : UserRound;
        return (
          <li key={place.id}>
            <button
              type="button"
              onClick={() => startTransition(() => action(place.id))}
              className="flex w-full items-center gap-3 rounded-lg border border-line bg-surface px-4 py-3 text-start hover:border-edge hover:bg-hover"
            >
              <Sign aria-hidden className="size-5 shrink-0 text-accent" />
              <span className="min-w-0">
                <span className="block truncate font-medium">{place.name}</span>
                <span className="block text-faint text-sm">{t(place.kind)}</span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
