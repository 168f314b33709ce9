import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { stampRequest } from "./request-source.mjs";

const truth = { trustedHops: 0, publicUrl: new URL("https://kontor.example"), csp: "none", nonce: "n" };

test("P-I4 the application reads path, number and source of a request from us, never from the client", () => {
  const request = new IncomingMessage(new Socket());
  request.url = "/account/orders?before=x";
  request.headers = { "x-kontor-path": "/elsewhere", "x-request-id": "1", "x-kontor-source": "1.2.3.4", cookie: "a=b" };

  stampRequest(request, truth);

  expect(request.headers["x-kontor-path"]).toBe("/account/orders?before=x");
  expect(request.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  expect(request.headers["x-kontor-source"]).not.toBe("1.2.3.4");
  expect(request.headers.cookie).toBe("a=b");
});

test.for([
  ["/account/orders?_rsc=1x", "/account/orders"],
  ["/account/orders?_rsc=1x&before=y", "/account/orders?before=y"],
  ["/account/orders?before=y&_rsc=1x", "/account/orders?before=y"],
  ["/", "/"],
])("the way back from %s is %s", ([url, path]) => {
  const request = new IncomingMessage(new Socket());
  request.url = url;
  stampRequest(request, truth);
  expect(request.headers["x-kontor-path"]).toBe(path);
});
