import { cleanFiles, cleanForgottenFiles } from "./clean-files";
import { deliverCovered } from "./deliver-covered";
import { dispatchOutbox } from "./dispatch-outbox";

/** Every job of the product, one line each. */
export const functions = [dispatchOutbox, deliverCovered, cleanFiles, cleanForgottenFiles];
