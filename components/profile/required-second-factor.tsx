"use client";

import { useRouter } from "next/navigation";
import { SecondFactorSetUp, type SetUpActions } from "./second-factor-set-up";

/** The set-up for whom his company lets no further without it; afterwards to the start. */
export function RequiredSecondFactor({ actions }: { actions: SetUpActions }) {
  const router = useRouter();
  return <SecondFactorSetUp actions={actions} onDone={() => router.replace("/")} />;
}
