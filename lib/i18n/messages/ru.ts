import access from "./ru/access.json";
import audit from "./ru/audit.json";
import cabinet from "./ru/cabinet.json";
import catalogue from "./ru/catalogue.json";
import clients from "./ru/clients.json";
import common from "./ru/common.json";
import docs from "./ru/docs.json";
import errors from "./ru/errors.json";
import files from "./ru/files.json";
import functions from "./ru/functions.json";
import history from "./ru/history.json";
import mail from "./ru/mail.json";
import mailbox from "./ru/mailbox.json";
import orders from "./ru/orders.json";
import people from "./ru/people.json";
import problems from "./ru/problems.json";
import profile from "./ru/profile.json";
import settings from "./ru/settings.json";
import shell from "./ru/shell.json";
import stages from "./ru/stages.json";
import trust from "./ru/trust.json";
import ui from "./ru/ui.json";

/** One line per namespace, in the order of the alphabet; the three languages list the same ones. */
export const ru = {
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
