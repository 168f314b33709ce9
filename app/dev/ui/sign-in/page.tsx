import { notFound } from "next/navigation";
import { AuthShellSample } from "@/app/dev/ui/shell-samples";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";
import { env } from "@/lib/server/env";

export default function SignInShellPage() {
  if (env().KONTOR_MODE !== "demo") notFound();
  return (
    <AuthShellSample>
      <h1 className="mb-5 text-2xl tracking-tight">Sign in</h1>
      <div className="flex flex-col gap-4">
        <Input label="E-mail" type="email" autoComplete="username" />
        <PasswordInput label="Password" autoComplete="current-password" />
        <Button type="button" variant="primary" size="large">
          Sign in
        </Button>
      </div>
    </AuthShellSample>
  );
}
