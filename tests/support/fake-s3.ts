import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A store that speaks as much S3 as we do, with its objects at hand: buckets by path, signatures looked for, not checked. */
export async function aFakeS3() {
  const objects = new Map<string, Buffer>();
  const unsigned: string[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://s3");
    const [, bucket = "", ...rest] = decodeURIComponent(url.pathname).split("/");
    const signed = request.headers.authorization?.startsWith("AWS4-HMAC-SHA256 Credential=key/") ?? false;
    if (!signed || bucket !== "files") {
      unsigned.push(`${request.method} ${url.pathname}`);
      return void response.writeHead(403).end();
    }
    if (rest.join("/") === "") return list(objects, url.searchParams, response);
    await answer(objects, rest.join("/"), request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // It listens on a port, not on a pipe.
  const close = () => new Promise((resolve) => server.close(resolve).closeAllConnections());
  return { endpoint: `http://127.0.0.1:${port}`, objects, unsigned, close };
}

async function answer(objects: Map<string, Buffer>, key: string, request: IncomingMessage, response: ServerResponse) {
  const found = objects.get(key);
  switch (request.method) {
    case "PUT": {
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece);
      objects.set(key, Buffer.concat(pieces));
      return void response.writeHead(200, { etag: '"x"' }).end();
    }
    case "DELETE":
      objects.delete(key);
      return void response.writeHead(204).end();
    default: {
      if (!found) return void response.writeHead(404).end();
      const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
      const part = found.subarray(start);
      const headers = {
        "content-length": part.length,
        etag: '"x"',
        "last-modified": "Tue, 10 Mar 2026 09:00:00 GMT",
      };
      response.writeHead(start > 0 ? 206 : 200, headers);
      return void response.end(request.method === "HEAD" ? undefined : part);
    }
  }
}

/** Two names a page, so that whoever lists must ask again. */
function list(objects: Map<string, Buffer>, query: URLSearchParams, response: ServerResponse) {
  const [prefix, delimiter] = [query.get("prefix") ?? "", query.get("delimiter") ?? ""];
  const names = [...objects.keys()].filter((key) => key.startsWith(prefix)).sort();
  const shown = new Set(
    names.map((key) => {
      const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
      return end < 0 ? key : key.slice(0, end + 1);
    }),
  );
  const from = Number(query.get("continuation-token") ?? 0);
  const page = [...shown].slice(from, from + 2);
  const isTruncated = from + 2 < shown.size;
  const entries = page.map((name) =>
    name.endsWith("/")
      ? `<CommonPrefixes><Prefix>${name}</Prefix></CommonPrefixes>`
      : `<Contents><Key>${name}</Key><Size>${objects.get(name)?.length ?? 0}</Size><LastModified>2026-03-10T09:00:00.000Z</LastModified><ETag>"x"</ETag></Contents>`,
  );
  const next = isTruncated ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : "";
  response.writeHead(200, { "content-type": "application/xml" });
  response.end(
    `<?xml version="1.0"?><ListBucketResult><IsTruncated>${isTruncated}</IsTruncated>${next}${entries.join("")}</ListBucketResult>`,
  );
}
