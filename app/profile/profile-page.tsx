import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { setLocaleAction, setThemeAction } from "@/app/preferences/actions";
import { shellPreferences } from "@/app/preferences/shell-preferences";
import { PasswordForm } from "@/components/profile/password-form";
import { SessionList } from "@/components/profile/session-list";
import { Fact, FactList } from "@/components/ui/fact-list";
import { LocaleSwitch } from "@/components/ui/locale-switch";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { ThemeSwitch } from "@/components/ui/theme-switch";
import { clientMessages } from "@/lib/i18n/client-messages";
import { listMySessions } from "@/lib/people/list-my-sessions";
import { passwordLengthMin } from "@/lib/people/rules/require-good-password";
import { readAs } from "@/lib/server/context";
import { currentPerson, requirePersonPage } from "@/lib/server/session";
import { changeMyPasswordAction, endOtherSessionsAction, endSessionAction } from "./actions";

/** One's own data, password and sessions; the same for staff and customers. `name` is what the company calls him. */
export async function ProfilePage({ name, timeZone }: { name?: string; timeZone?: string | undefined }) {
  const session = await requirePersonPage();
  const [t, person, preferences, lengthMin] = await Promise.all([
    getTranslations("profile"),
    currentPerson(),
    shellPreferences(),
    passwordLengthMin(session.personId),
  ]);
  const sessions = person ? await readAs(person, listMySessions) : [];
  return (
    <NextIntlClientProvider messages={await clientMessages("profile")}>
      <PageHeader title={t("title")} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Panel title={t("data")}>
          <FactList>
            {name && <Fact label={t("name")}>{name}</Fact>}
            <Fact label={t("email")}>{session.email}</Fact>
            <Fact label={t("language")}>
              <LocaleSwitch choices={preferences.locales} action={setLocaleAction} className="-ml-2" />
            </Fact>
          </FactList>
          <div className="mt-4 max-w-sm">
            <ThemeSwitch theme={preferences.theme} action={setThemeAction} />
          </div>
        </Panel>
        <Panel title={t("password")} text={t("passwordText")}>
          <PasswordForm email={session.email} lengthMin={lengthMin} action={changeMyPasswordAction} />
        </Panel>
        <Panel title={t("sessions")} text={t("sessionsText")} flush className="lg:col-span-2">
          <SessionList
            sessions={sessions}
            timeZone={timeZone}
            end={endSessionAction}
            endOthers={endOtherSessionsAction}
          />
        </Panel>
      </div>
    </NextIntlClientProvider>
  );
}
