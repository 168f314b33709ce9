import type { LicenceActions } from "@/components/cabinet/licence-actions";
import { activateLicenceAction, handOverLicenceAction, revealCodeAction } from "./actions";

/** The actions that every licence on a page receives. */
export const licenceActions: LicenceActions = {
  reveal: revealCodeAction,
  activate: activateLicenceAction,
  handOver: handOverLicenceAction,
};
