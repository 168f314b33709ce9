import { LAYOUT, viewerPlugin } from "./viewer-plugin";

const DESCRIPTION = "/api/v1/openapi.json";

export type Viewer = { layoutActions: { updateFilter: (text: string) => void } };

/**
 * Draws the calls of the API into a place of the page, unless that is gone by then. What is tried out is sent with the
 * key that the reader has put in, and never with the cookie of whoever is signed in.
 */
export async function showApi(place: () => HTMLElement | null, key: () => string): Promise<Viewer | null> {
  const [{ default: show }, answer] = await Promise.all([
    import("swagger-ui-dist/swagger-ui-es-bundle.js"),
    fetch(DESCRIPTION, { credentials: "omit" }),
  ]);
  if (!answer.ok) throw new Error(`openapi.json: ${answer.status}`);
  const described: object = await answer.json();
  const domNode = place();
  if (!domNode) return null;
  return show({
    domNode,
    // The address in the window counts: a demonstration answers to several names of this machine.
    spec: { ...described, servers: [{ url: `${window.location.origin}/api/v1` }] },
    layout: LAYOUT,
    plugins: [viewerPlugin],
    deepLinking: true,
    docExpansion: "list",
    defaultModelsExpandDepth: -1,
    displayRequestDuration: true,
    filter: true,
    syntaxHighlight: false,
    validatorUrl: null,
    requestInterceptor: (request) => {
      request.credentials = "omit";
      if (key()) request.headers.Authorization = `Bearer ${key()}`;
      return request;
    },
  });
}
