/** The page of the API: Swagger UI, from this server alone. */
import SwaggerUIBundle from 'swagger-ui-dist/swagger-ui-es-bundle.js'
import 'swagger-ui-dist/swagger-ui.css'
import { prefix } from '@/api/prefix'

SwaggerUIBundle({
  url: `${prefix}/api/v1/openapi.json`,
  dom_id: '#docs',
  deepLinking: true,
  // Ask no validator of others.
  validatorUrl: null,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  tryItOutEnabled: true,
})
