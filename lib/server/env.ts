import { z } from "zod";

const given = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(given, schema.optional());

/** Nobody can be reached there; mails of a demonstration stay in the product. */
const DEMO_SENDER = "kontor@localhost.localdomain";

/** Where files lie when nobody says: beside the embedded database of a checkout. */
const FILES_DIR = "./.data/files";

/** Everything the process may be told from outside. Nothing else in the project reads `process.env`. */
export const envSchema = z
  .object({
    KONTOR_MODE: z.enum(["demo", "production"]).default("production"),
    KONTOR_URL: z.url().transform((url) => url.replace(/\/+$/, "")),
    KONTOR_WORKERS: z.coerce.number<string>().int().min(1).max(1_000).default(1),
    KONTOR_UNLIMITED_API_KEY: optional(z.uuid()),
    KONTOR_TRUSTED_PROXIES: z.coerce.number<string>().int().min(0).max(5).default(0),
    DATABASE_URL: z.url(),
    DATABASE_OWNER_URL: optional(z.url()),
    DATABASE_DIRECT_URL: optional(z.url()),
    DATABASE_POOL_MAX: z.coerce.number<string>().int().min(1).max(100).default(10),
    AUTH_SECRET: z.string().min(32),
    KONTOR_ENCRYPTION_KEY: z.base64().refine((key) => Buffer.from(key, "base64").length === 32, "32 bytes in base64"),
    INNGEST_SIGNING_KEY: optional(z.string().min(1)),
    INNGEST_EVENT_KEY: optional(z.string().min(1)),
    INNGEST_BASE_URL: optional(z.url()),
    INNGEST_DEV: optional(z.enum(["0"], "developer mode switches signature checks off")),
    RESEND_API_KEY: optional(z.string().min(1)),
    RESEND_BASE_URL: optional(z.url()),
    MAIL_FROM: z.preprocess(given, z.email().default(DEMO_SENDER)),
    KONTOR_FILES_DIR: z.preprocess(given, z.string().min(1).default(FILES_DIR)),
    S3_BUCKET: optional(z.string().min(1)),
    S3_ENDPOINT: optional(z.url()),
    S3_REGION: z.preprocess(given, z.string().min(1).default("us-east-1")),
    S3_ACCESS_KEY_ID: optional(z.string().min(1)),
    S3_SECRET_ACCESS_KEY: optional(z.string().min(1)),
    KONTOR_COMMIT: optional(z.string()),
  })
  .superRefine((env, issues) => {
    if (!env.S3_ACCESS_KEY_ID !== !env.S3_SECRET_ACCESS_KEY)
      issues.addIssue({
        code: "custom",
        path: ["S3_ACCESS_KEY_ID"],
        message: "a key needs its secret, and the reverse",
      });
    if (env.KONTOR_MODE !== "production") return;
    if (env.KONTOR_UNLIMITED_API_KEY)
      issues.addIssue({ code: "custom", path: ["KONTOR_UNLIMITED_API_KEY"], message: "only a demonstration has it" });
    if (!env.RESEND_API_KEY)
      issues.addIssue({ code: "custom", path: ["RESEND_API_KEY"], message: "production needs a mail provider" });
    if (env.MAIL_FROM === DEMO_SENDER)
      issues.addIssue({
        code: "custom",
        path: ["MAIL_FROM"],
        message: "production needs an address to send mails from",
      });
    if (!env.KONTOR_URL.startsWith("https://"))
      issues.addIssue({ code: "custom", path: ["KONTOR_URL"], message: "production is served over https" });
  });

export type Env = z.output<typeof envSchema>;

function readEnv(): Env {
  const parsed = envSchema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  throw new Error(`The environment is not usable:\n${z.prettifyError(parsed.error)}`);
}

let parsedOnce: Env | undefined;

/** The parsed environment. Read on first use, so that building needs no database and no secrets. */
export function env(): Env {
  parsedOnce ??= readEnv();
  return parsedOnce;
}
