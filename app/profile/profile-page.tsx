import { redirect } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { setLocaleAction, setThemeAction } from "@/app/preferences/actions";
import { shellPreferences } from "@/app/preferences/shell-preferences";
import { checkPasswordAgainAction } from "@/app/session/actions";
import { EmailForm } from "@/components/profile/email-form";
import { PasswordForm } from "@/components/profile/password-form";
import { SecondFactor } from "@/components/profile/second-factor";
import { SessionList } from "@/components/profile/session-list";
import { SignInList } from "@/components/profile/sign-in-list";
import { Fact, FactList } from "@/components/ui/fact-list";
import { LocaleSwitch } from "@/components/ui/locale-switch";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { ThemeSwitch } from "@/components/ui/theme-switch";
import { clientMessages } from "@/lib/i18n/client-messages";
import { getMySecondFactor } from "@/lib/people/get-my-second-factor";
import { listMySessions } from "@/lib/people/list-my-sessions";
import { listMySignIns } from "@/lib/people/list-my-sign-ins";
import { passwordLengthMin } from "@/lib/people/rules/require-good-password";
import { readAs } from "@/lib/server/context";
import { currentPerson, requirePersonPage } from "@/lib/server/session";
import {
  changeMyPasswordAction,
  endAllSessionsAction,
  endOtherSessionsAction,
  endSessionAction,
  offerSecondFactorAction,
  renewRecoveryCodesAction,
  requestEmailChangeAction,
  turnOffSecondFactorAction,
  turnOnSecondFactorAction,
} from "./actions";

const factorActions = {
  offer: offerSecondFactorAction,
  turnOn: turnOnSecondFactorAction,
  turnOff: turnOffSecondFactorAction,
  renew: renewRecoveryCodesAction,
  check: checkPasswordAgainAction,
};

/** One's own data, password and sessions; the same for staff and customers. `name` is what the company calls him. */
export async function ProfilePage({ name, timeZone }: { name?: string; timeZone?: string | undefined }) {
  const session = await requirePersonPage();
  const [t, person, preferences, lengthMin] = await Promise.all([
    getTranslations("profile"),
    currentPerson(),
    shellPreferences(),
    passwordLengthMin(session.personId),
  ]);
  // The session was there a moment ago; if it ended meanwhile, the page says so by leading to the door.
  if (!person) redirect("/login");
  const { sessions, signIns, factor } = await readAs(person, async (ctx) => ({
    sessions: await listMySessions(ctx),
    signIns: await listMySignIns(ctx),
    factor: await getMySecondFactor(ctx),
  }));
  return (
    <NextIntlClientProvider messages={await clientMessages("profile", "trust")}>
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
          <div className="mt-5 border-line border-t pt-4">
            <EmailForm action={requestEmailChangeAction} check={checkPasswordAgainAction} />
          </div>
        </Panel>
        <Panel title={t("password")} text={t("passwordText")}>
          <PasswordForm email={session.email} lengthMin={lengthMin} action={changeMyPasswordAction} />
        </Panel>
        <Panel title={t("factor.title")} text={t("factor.text")}>
          <SecondFactor state={factor} timeZone={timeZone} actions={factorActions} />
        </Panel>
        <Panel title={t("sessions")} text={t("sessionsText")} flush>
          <SessionList
            sessions={sessions}
            timeZone={timeZone}
            end={endSessionAction}
            endOthers={endOtherSessionsAction}
            endAll={endAllSessionsAction}
          />
        </Panel>
        <Panel title={t("signIns")} text={t("signInsText")} flush className="lg:col-span-2">
          <SignInList signIns={signIns} timeZone={timeZone} />
        </Panel>
      </div>
    </NextIntlClientProvider>
  );
}
