import { PAGE_SIZE } from "@/lib/orders/model/order-list";
import { at, partOf } from "@/scripts/bench/operations";
import type { Samples } from "@/scripts/bench/samples";
import type { Kind } from "./load-traffic";

const ROW = /<a [^>]*data-row-link/g;
/** A number of fewer digits stands in addresses too, and finds more orders than one page shows. */
const NUMBER_MIN = 10_000;

/** Somebody who reads pages, by the address that stands on each of them; that of the other company's reader never may. */
export type Desk = { session: string; email: string; stranger: string };

/** The pages of orders as its staff opens them; each knows what must stand on it. */
export function pageKinds(samples: Samples, desk: Desk): Kind[] {
  const page = pageOf(desk);
  const numbers = samples.numbers.filter((number) => number >= NUMBER_MIN);
  const found = (place: number) => partOf(at(samples.emails, place));
  return [
    page("list", () => "/orders", isFullList),
    page(
      "list, filtered",
      () => "/orders?stage=CONFIRMED&payment=paid",
      (body) => isFullList(body) && body.includes("/orders?stage=CONFIRMED"),
    ),
    page(
      "search, e-mail",
      (place) => `/orders?q=${encodeURIComponent(found(place))}`,
      (body, place) => rowsOf(body) > 0 && body.includes(`value="${found(place)}"`),
    ),
    page(
      "search, number",
      (place) => `/orders?q=${at(numbers, place)}`,
      (body, place) => body.includes(`>${at(numbers, place)}</a>`),
    ),
    page(
      "order",
      (place) => `/orders/${at(samples.orders, place).id}`,
      (body, place) => body.includes(`Order ${at(samples.orders, place).number}</h1>`),
    ),
  ];
}

/** What the staff of a company with a single order opens. */
export function smallKinds(desk: Desk, order: { id: string; number: number }): Kind[] {
  const page = pageOf(desk);
  return [
    page(
      "list of another company",
      () => "/orders",
      (body) => rowsOf(body) === 1,
    ),
    page(
      "its order",
      () => `/orders/${order.id}`,
      (body) => body.includes(`Order ${order.number}</h1>`),
    ),
  ];
}

type Told = (body: string, place: number) => boolean;

function pageOf(desk: Desk) {
  const headers = { cookie: `kontor.session=${desk.session}` };
  return (name: string, pathOf: (place: number) => string, has: Told): Kind => ({
    name,
    wish: (place) => ({
      path: pathOf(place),
      headers,
      isRight: (body) => isWhole(body, desk) && has(body, place),
    }),
  });
}

/** The same by the API. */
export function apiKinds(samples: Samples): Kind[] {
  const headers = { authorization: `Bearer ${samples.key}` };
  const call = (
    name: string,
    pathOf: (place: number) => string,
    has: (body: unknown, place: number) => boolean,
  ): Kind => ({
    name,
    wish: (place) => ({ path: `/api/v1${pathOf(place)}`, headers, isRight: (body) => has(JSON.parse(body), place) }),
  });
  const items = (body: unknown) => (body as { items: { number: number }[] }).items; // The contract of the list.
  return [
    call(
      "API list",
      () => `/orders?limit=${PAGE_SIZE}`,
      (body) => items(body).length === PAGE_SIZE,
    ),
    call(
      "API search",
      (place) => `/orders?search=${encodeURIComponent(partOf(at(samples.emails, place)))}`,
      (body) => items(body).length > 0,
    ),
    call(
      "API order",
      (place) => `/orders/${at(samples.orders, place).id}`,
      (body, place) => (body as { number: number }).number === at(samples.orders, place).number,
    ),
  ];
}

function isWhole(body: string, { email, stranger }: Desk): boolean {
  return body.endsWith("</html>") && body.includes(email) && !body.includes(stranger);
}

function isFullList(body: string): boolean {
  return rowsOf(body) === PAGE_SIZE;
}

function rowsOf(body: string): number {
  return body.match(ROW)?.length ?? 0;
}
