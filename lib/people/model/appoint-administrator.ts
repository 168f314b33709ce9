import { z } from "zod";
import { emailAddress, optionalLine } from "@/lib/core/text";

export const appointAdministratorInput = z.strictObject({
  email: emailAddress,
  firstName: optionalLine(100),
  lastName: optionalLine(100),
  locale: z.enum(["en", "ru", "pl"]),
});
export type AppointAdministratorInput = z.output<typeof appointAdministratorInput>;
