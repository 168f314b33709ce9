import { cleanFiles, cleanForgottenFiles } from "./clean-files";
import { cleanUp } from "./clean-up";
import { deliverCovered } from "./deliver-covered";
import { dispatchOutbox } from "./dispatch-outbox";

/** Every job of the product, one line each. */
export const functions = [dispatchOutbox, deliverCovered, cleanFiles, cleanForgottenFiles, cleanUp];
