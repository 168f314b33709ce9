import { expect, request, test } from "@playwright/test";
import { newId } from "@/lib/core/id";
import { aStaffDesk } from "@/tests/support/staff-desk";

const base = process.env.KONTOR_URL ?? "";
const signedIn = (token: string) =>
  request.newContext({ baseURL: base, extraHTTPHeaders: { cookie: `kontor.session=${token}` } });

const missing = ["/orders/", "/clients/", "/catalogue/items/", "/catalogue/products/", "/staff/", "/mailbox/"];

test("P-R3 what does not exist answers 404 on every card, and so does what is no id", async () => {
  const desk = await aStaffDesk();
  const staff = await signedIn(desk.olga);

  for (const path of missing) {
    expect((await staff.get(`${path}${newId()}`)).status(), path).toBe(404);
    expect((await staff.get(`${path}no-id`)).status(), path).toBe(404);
  }
  await staff.dispose();
});

test("R-BIL-08 P-R1 what is switched off answers 403 on the page itself", async () => {
  const desk = await aStaffDesk();
  const contractor = await signedIn(desk.kirill);

  for (const path of [
    "/clients",
    "/catalogue/items",
    "/catalogue/products",
    "/staff",
    "/settings/keys",
    "/orders/new",
  ]) {
    expect((await contractor.get(path)).status(), path).toBe(403);
  }
  expect((await contractor.get("/orders")).status()).toBe(200);
  await contractor.dispose();
});
