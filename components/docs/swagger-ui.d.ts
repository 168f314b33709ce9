/** The part of the viewer that is used; the package's own types are those of its server side. */
declare module "swagger-ui-dist/swagger-ui-es-bundle.js" {
  type Request = { url: string; credentials?: string; headers: Record<string, string> };
  type Options = {
    domNode: HTMLElement;
    spec: object;
    layout?: string;
    plugins?: readonly unknown[];
    deepLinking?: boolean;
    docExpansion?: "list" | "full" | "none";
    defaultModelsExpandDepth?: number;
    displayRequestDuration?: boolean;
    filter?: boolean;
    syntaxHighlight?: false;
    validatorUrl?: string | null;
    requestInterceptor?: (request: Request) => Request;
  };
  /** What it lets be done from outside. */
  type Viewer = { layoutActions: { updateFilter: (text: string) => void } };
  const SwaggerUI: (options: Options) => Viewer;
  export = SwaggerUI;
}
