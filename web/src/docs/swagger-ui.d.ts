declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  /** Draws the page of an OpenAPI document. */
  export default function SwaggerUIBundle(options: Record<string, unknown>): void
}
declare module '*.css'
