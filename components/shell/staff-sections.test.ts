import { describe, expect, test } from "vitest";
import { currentHref, staffSections } from "./staff-sections";

const all = {
  orders: true,
  createOrder: true,
  clients: true,
  catalogue: true,
  staff: true,
  company: true,
  apiKeys: true,
  audit: true,
  storage: true,
  mailbox: true,
};

describe("staffSections", () => {
  test("R-AGG-04 the section Orders has Outgoing and Incoming", () => {
    const [orders] = staffSections(all);
    expect(orders).toMatchObject({ text: "orders", links: [{ text: "outgoing" }, { text: "incoming" }] });
  });

  test("a section without any allowed page is not there", () => {
    const sections = staffSections({
      ...all,
      company: false,
      apiKeys: false,
      audit: false,
      staff: false,
      storage: false,
      mailbox: false,
    });
    expect(sections.map((section) => section.text)).toEqual(["orders", "clients", "catalogue"]);
  });

  test("a section leads to its first allowed page", () => {
    const settings = staffSections({ ...all, company: false, audit: false, storage: false }).find(
      (section) => section.text === "settings",
    );
    expect(settings).toMatchObject({ href: "/settings/keys", links: [] });
  });
});

describe("currentHref", () => {
  const hrefs = ["/orders", "/orders/incoming", "/clients"];
  test.for([
    ["/orders", "/orders"],
    ["/orders/42", "/orders"],
    ["/orders/incoming", "/orders/incoming"],
    ["/ordersx", undefined],
    ["/", undefined],
  ] as const)("%s lies in %s", ([pathname, expected]) => {
    expect(currentHref(pathname, hrefs)).toBe(expected);
  });
});
