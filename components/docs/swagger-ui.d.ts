/** The part of the viewer that is used; the package's own types are those of its server side. */
declare module "swagger-ui-dist/swagger-ui-es-bundle.js" {
  type Request = { url: string; credentials?: string; headers: Record<string, string> };
  type Options = {
    domNode: HTMLElement;
    spec: object;
    deepLinking?: boolean;
    docExpansion?: "list" | "full" | "none";
    defaultModelsExpandDepth?: number;
    defaultModelExpandDepth?: number;
    defaultModelRendering?: "example" | "model";
    displayRequestDuration?: boolean;
    filter?: boolean;
    persistAuthorization?: boolean;
    validatorUrl?: string | null;
    requestInterceptor?: (request: Request) => Request;
  };
  const SwaggerUI: (options: Options) => unknown;
  export = SwaggerUI;
}
