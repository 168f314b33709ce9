import Link from "next/link";
import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { Panel } from "@/components/ui/panel";

type Props = { baseUrl: string };

const steps = ["key", "check", "find", "place", "confirm"] as const;
type Step = (typeof steps)[number];

/** From nothing to a confirmed order: five steps, each to be copied. */
export function FirstOrder({ baseUrl }: Props) {
  const t = useTranslations("docs.guide");
  const commands = commandsOf(baseUrl);
  return (
    <Panel title={t("title")} text={t("text")}>
      <ol className="flex list-decimal flex-col gap-5 pl-5 marker:font-semibold marker:text-faint">
        {steps.map((step) => (
          <li key={step} className="min-w-0 pl-1">
            <h3 className="text-base">{t(`${step}.title`)}</h3>
            <p className="mt-0.5 max-w-3xl text-soft">
              {t.rich(`${step}.text`, {
                code: (words) => <code className="break-words font-mono text-sm">{words}</code>,
                keys: (words) => (
                  <Link prefetch={false} href="/settings/keys" className="text-accent underline">
                    {words}
                  </Link>
                ),
              })}
            </p>
            <Command text={commands[step]} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Command({ text }: { text: string }) {
  return (
    <div className="mt-2 flex max-w-3xl items-start rounded-md border border-line bg-sunken">
      <pre className="wrap-anywhere min-w-0 flex-1 whitespace-pre-wrap p-3 font-mono text-sm leading-relaxed">
        {text}
      </pre>
      <div className="p-1.5">
        <CopyButton text={text} />
      </div>
    </div>
  );
}

function commandsOf(baseUrl: string): Record<Step, string> {
  const api = `${baseUrl}/api/v1`;
  const key = '-H "Authorization: Bearer $KONTOR_KEY"';
  return {
    key: "export KONTOR_KEY=kontor_…",
    check: `curl ${api}/me \\
  ${key}`,
    find: `curl "${api}/products/for-sale?search=reader" \\
  ${key}`,
    place: `curl ${api}/orders \\
  ${key} \\
  -H "Content-Type: application/json" \\
  -H "Idempotency-Key: crm-77-create" \\
  -d '{
    "externalId": "CRM-77",
    "recipientKind": "person",
    "recipient": {
      "email": "anna.berg@example.org",
      "firstName": "Anna",
      "lastName": "Berg",
      "locale": "pl"
    },
    "activateOnRecipient": true,
    "lines": [{ "productId": "…", "itemId": "…", "quantity": 2 }]
  }'`,
    confirm: `curl ${api}/orders/…/confirm \\
  ${key} \\
  -H "Content-Type: application/json" \\
  -H "Idempotency-Key: crm-77-confirm" \\
  -H 'If-Match: "1"' \\
  -d '{ "acknowledgeUnpaid": true }'`,
  };
}
