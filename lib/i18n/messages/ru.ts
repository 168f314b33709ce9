import access from "./ru/access.json";
import cabinet from "./ru/cabinet.json";
import common from "./ru/common.json";
import errors from "./ru/errors.json";
import history from "./ru/history.json";
import mail from "./ru/mail.json";
import mailbox from "./ru/mailbox.json";
import orders from "./ru/orders.json";
import problems from "./ru/problems.json";
import shell from "./ru/shell.json";
import stages from "./ru/stages.json";
import ui from "./ru/ui.json";

/** One line per namespace, in the order of the alphabet; the three languages list the same ones. */
export const ru = { access, cabinet, common, errors, history, mail, mailbox, orders, problems, shell, stages, ui };
