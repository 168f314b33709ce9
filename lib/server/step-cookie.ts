import { cookies } from "next/headers";
import { tokenLifeMs } from "@/lib/people/model/token-purposes";
import { env } from "./env";

/** Where the pass from password to code is kept meanwhile: out of reach of scripts and out of the address. */
function cookie() {
  const secure = env().KONTOR_URL.startsWith("https://");
  return { name: secure ? "__Host-kontor.step" : "kontor.step", secure, httpOnly: true, path: "/" } as const;
}

export async function keepStep(stepToken: string): Promise<void> {
  const maxAge = tokenLifeMs.second_factor / 1_000;
  (await cookies()).set({ ...cookie(), value: stepToken, sameSite: "strict", maxAge });
}

/** The pass of this browser; empty when there is none. */
export async function currentStep(): Promise<string> {
  return (await cookies()).get(cookie().name)?.value ?? "";
}

export async function dropStep(): Promise<void> {
  (await cookies()).set({ ...cookie(), value: "", sameSite: "strict", maxAge: 0 });
}
