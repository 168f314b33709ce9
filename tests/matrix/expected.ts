import { type ActionRule, type CallerName, CUSTOMERS, type Outcome, type PageRule, STAFF } from "./rule";

/** What must be answered, from the rule alone: nothing here asks the code that is under test. */
export type Asked = "own" | "strange" | "missing";

const includes = (names: readonly CallerName[], name: CallerName) => names.includes(name);
const isStaff = (name: CallerName) => includes(STAFF, name);
const isCustomer = (name: CallerName) => includes(CUSTOMERS, name);
const isForeigner = (name: CallerName) => name === "elsewhere" || name === "partner";
const hasSession = (name: CallerName) => isStaff(name) || isCustomer(name) || isForeigner(name) || name === "disabled";

/** The answer of an action; undefined where the question has no sense. `ok` stands for coming through. */
export function expectedOfAction(rule: ActionRule, name: CallerName, asked: Asked): Outcome | undefined {
  const { by, absent } = rule;
  if (asked === "own" && rule.but?.[name]) return rule.but[name];
  if (asked !== "own" && absent === undefined) return undefined;
  if (by === "anyone") return "ok";
  if (by === "person") return hasSession(name) ? "ok" : "session.ended";
  if (by === "customer") return isCustomer(name) ? ofWhoMay(rule, name, asked, absent ?? "") : onlyOwn(asked);
  if (isForeigner(name)) return asked === "own" ? absent : undefined;
  if (!isStaff(name)) return onlyOwn(asked);
  return ofWhoMay(rule, name, asked, rule.scoped && !seesOwn(name, asked) ? (absent ?? "") : "permission.denied");
}

function ofWhoMay(rule: ActionRule, name: CallerName, asked: Asked, refusal: Outcome): Outcome {
  if (!includes(rule.may, name)) return refusal;
  return asked === "own" ? "ok" : (rule.absent ?? "");
}

/** Whoever has no session of that kind is told so, whatever he asks about. */
function onlyOwn(asked: Asked): Outcome | undefined {
  return asked === "own" ? "session.ended" : undefined;
}

/** To a contractor none of the orders here was given. */
function seesOwn(name: CallerName, asked: Asked): boolean {
  return asked === "own" && name !== "contractor";
}

/** The status of a page, with the address where it leads to. */
export function expectedOfPage(rule: PageRule, name: CallerName, asked: Asked): Outcome | undefined {
  const { by, isAboutOne, leadsTo, may } = rule;
  if (rule.but?.[name]) return rule.but[name];
  if (asked !== "own" && !isAboutOne) return undefined;
  if (by !== "anyone" && !hasSession(name)) return asked === "own" ? "307 /login" : undefined;
  if (by === "employee" && !isStaff(name) && !isForeigner(name)) return asked === "own" ? "307 /workplace" : undefined;
  if (includes(may, name)) return asked === "own" ? (leadsTo ? `307 ${leadsTo}` : "200") : "404";
  if (by === "customer") return "404";
  if (isForeigner(name)) return isAboutOne && asked === "own" ? "404" : undefined;
  return rule.scoped && !seesOwn(name, asked) ? "404" : "403";
}
