import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import * as z from 'zod/mini';

/** The API document, from the routes and the schemas they declare. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setTitle('Palabre')
    .setDescription('From a published roadmap to decisions, together. Errors are problem documents (RFC 9457) with a stable `code`. Lists are paged by cursor.')
    .setVersion('0.1.0')
    .setLicense('AGPL-3.0-or-later', 'https://www.gnu.org/licenses/agpl-3.0.html')
    .addCookieAuth('palabre_session')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'A personal access token' })
    .build();
  return SwaggerModule.createDocument(app, outline, {
    operationIdFactory: (controller: string, method: string) => `${controller.replace(/Controller$/, '')}_${method}`,
    standardSchemaConverter: (schema: unknown, { schemaType }: { schemaType: 'input' | 'output' }) => ({
      schema: z.toJSONSchema(schema as z.core.$ZodType, { io: schemaType, target: 'openapi-3.0', unrepresentable: 'any' }),
    }),
  });
}

/** `/api/openapi.json` and a page that reads it, `/api/docs`. */
export function serveApiDocument(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), { jsonDocumentUrl: 'api/openapi.json', customSiteTitle: 'Palabre API' });
}
