import access from "./pl/access.json";
import audit from "./pl/audit.json";
import cabinet from "./pl/cabinet.json";
import catalogue from "./pl/catalogue.json";
import clients from "./pl/clients.json";
import common from "./pl/common.json";
import docs from "./pl/docs.json";
import errors from "./pl/errors.json";
import files from "./pl/files.json";
import functions from "./pl/functions.json";
import history from "./pl/history.json";
import mail from "./pl/mail.json";
import mailbox from "./pl/mailbox.json";
import orders from "./pl/orders.json";
import people from "./pl/people.json";
import problems from "./pl/problems.json";
import profile from "./pl/profile.json";
import settings from "./pl/settings.json";
import shell from "./pl/shell.json";
import stages from "./pl/stages.json";
import trust from "./pl/trust.json";
import ui from "./pl/ui.json";

/** One line per namespace, in the order of the alphabet; the three languages list the same ones. */
export const pl = {
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
