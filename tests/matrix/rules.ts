import type { ActionRule, OperationRule, PageRule, RouteRule } from "./rule";
import * as access from "./rules/access";
import * as api from "./rules/api";
import * as cabinet from "./rules/cabinet";
import * as catalogue from "./rules/catalogue";
import * as clients from "./rules/clients";
import * as files from "./rules/files";
import * as orders from "./rules/orders";
import * as settings from "./rules/settings";
import * as staff from "./rules/staff";
import * as system from "./rules/system";

type Domain = {
  actions?: readonly ActionRule[];
  pages?: readonly PageRule[];
  routes?: readonly RouteRule[];
  operations?: readonly OperationRule[];
};

/** One file per domain; a new file is named here. */
const domains: readonly Domain[] = [access, api, cabinet, catalogue, clients, files, orders, settings, staff, system];

export const actionRules = domains.flatMap(({ actions = [] }) => actions);
export const pageRules = domains.flatMap(({ pages = [] }) => pages);
export const routeRules = domains.flatMap(({ routes = [] }) => routes);
export const operationRules = domains.flatMap(({ operations = [] }) => operations);
