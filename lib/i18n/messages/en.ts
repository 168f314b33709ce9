import access from "./en/access.json";
import audit from "./en/audit.json";
import cabinet from "./en/cabinet.json";
import catalogue from "./en/catalogue.json";
import clients from "./en/clients.json";
import common from "./en/common.json";
import docs from "./en/docs.json";
import errors from "./en/errors.json";
import files from "./en/files.json";
import functions from "./en/functions.json";
import history from "./en/history.json";
import mail from "./en/mail.json";
import mailbox from "./en/mailbox.json";
import orders from "./en/orders.json";
import people from "./en/people.json";
import problems from "./en/problems.json";
import profile from "./en/profile.json";
import settings from "./en/settings.json";
import shell from "./en/shell.json";
import stages from "./en/stages.json";
import trust from "./en/trust.json";
import ui from "./en/ui.json";

/** One line per namespace, in the order of the alphabet; the three languages list the same ones. */
export const en = {
  access,
  audit,
  cabinet,
  catalogue,
  clients,
  common,
  docs,
  errors,
  files,
  functions,
  history,
  mail,
  mailbox,
  orders,
  people,
  problems,
  profile,
  settings,
  shell,
  stages,
  trust,
  ui,
};
