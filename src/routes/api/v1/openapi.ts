import { z } from 'zod';
import { isPaged, seatHeader, type FileFormat, type Operation } from './operation.ts';
import { operations } from './operations/all.ts';
import { problemShape } from './problem-answer.ts';

type Json = Record<string, unknown>;
/** Named shapes, told once and pointed at. */
type Shapes = Map<string, unknown>;

export const mediaTypes: Readonly<Record<FileFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ics: 'text/calendar',
  csv: 'text/csv',
  json: 'application/json',
  zip: 'application/zip',
  bytes: 'application/octet-stream',
};

/** A schema as OpenAPI 3.1 understands it; its named parts are lifted to the document's components. */
function shapeOf(schema: z.ZodType, io: 'input' | 'output', shapes: Shapes): Json {
  const made = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  const {
    $schema: _,
    $defs,
    ...own
  } = JSON.parse(JSON.stringify(made).replaceAll('#/$defs/', '#/components/schemas/')) as Json & {
    $defs?: Json;
  };
  for (const [name, shape] of Object.entries($defs ?? {})) shapes.set(name, withoutId(shape as Json));
  if (typeof own['id'] !== 'string') return own;
  shapes.set(own['id'], withoutId(own));
  return { $ref: `#/components/schemas/${own['id']}` };
}

const withoutId = ({ id: _, ...shape }: Json): Json => shape;

const pathNames: Readonly<Record<string, Json>> = {
  number: { type: 'integer', minimum: 1 },
  clause: { type: 'string', pattern: '^A\\d\\d$' },
  case: { type: 'string', pattern: '^[a-z0-9-]+$' },
  tool: { type: 'string', pattern: '^[a-z0-9-]+$' },
};

function parametersOf({ path, query }: Operation, shapes: Shapes): Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: pathNames[name] ?? { type: 'string', format: 'uuid' },
  }));
  const asked = query ? shapeOf(query, 'input', shapes) : {};
  const required = (asked['required'] ?? []) as string[];
  const inQuery = Object.entries((asked['properties'] ?? {}) as Json).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
  return [...inPath, ...inQuery];
}

const onceHeader = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'A UUID of version 7 of your own: it becomes the id of what is made, and sending it twice makes one.',
  schema: { type: 'string', format: 'uuid' },
};

const seatParameter = {
  name: seatHeader,
  in: 'header',
  required: true,
  description: 'What taking a seat at the game was answered with.',
  schema: { type: 'string' },
};

const linkHeader = {
  Link: { description: 'RFC 8288: the next page, `rel="next"`.', schema: { type: 'string' } },
};

function answerOf(said: Operation, shapes: Shapes): Json {
  if (said.file) {
    const schema = said.file === 'json' ? {} : { type: 'string', contentMediaType: mediaTypes[said.file] };
    return { description: 'The file.', content: { [mediaTypes[said.file]]: { schema } } };
  }
  if (!said.answer) return { description: 'Done.' };
  return {
    description: 'Done.',
    ...(isPaged(said) ? { headers: linkHeader } : {}),
    content: { 'application/json': { schema: shapeOf(said.answer, 'output', shapes) } },
  };
}

function bodyOf({ body, sends }: Operation, shapes: Shapes): Json {
  if (sends) {
    const schema = { type: 'string', contentMediaType: mediaTypes[sends] };
    return { requestBody: { required: true, content: { [mediaTypes[sends]]: { schema } } } };
  }
  if (!body) return {};
  const content = { 'application/json': { schema: shapeOf(body, 'input', shapes) } };
  return { requestBody: { required: true, content } };
}

function describe(said: Operation, shapes: Shapes): Json {
  const parameters = [
    ...parametersOf(said, shapes),
    ...(said.creates ? [onceHeader] : []),
    ...(said.seat ? [seatParameter] : []),
  ];
  return {
    operationId: said.id,
    tags: [said.tag],
    summary: said.summary,
    ...(said.description ? { description: said.description } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...bodyOf(said, shapes),
    responses: {
      [String(said.status ?? 200)]: answerOf(said, shapes),
      default: { $ref: '#/components/responses/Problem' },
    },
    security: securityOf(said),
  };
}

const securityOf = ({ access, method }: Operation): Json[] => {
  if (access === 'public') return [];
  return method === 'GET' ? [{ token: ['read'] }, { session: [] }] : [{ token: ['write'] }];
};

/** The description of the whole API, from the very schemas that it checks by. */
export function describeApi(publicUrl: string): Json {
  const shapes: Shapes = new Map();
  const paths: Record<string, Json> = {};
  for (const said of operations) {
    paths[said.path] = { ...paths[said.path], [said.method.toLowerCase()]: describe(said, shapes) };
  }
  const problem = shapeOf(problemShape, 'output', shapes);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Byg partnerskaber',
      version: '1',
      description:
        'The same deeds as the pages. Errors are problem details (RFC 9457) in the language of Accept-Language. A member of a body that is null counts as left out. Rate limited: 429 says when to try again.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    paths,
    components: {
      schemas: Object.fromEntries(shapes),
      responses: {
        Problem: {
          description: 'What is wrong.',
          content: { 'application/problem+json': { schema: problem } },
        },
      },
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A token from the account page, or `npm run byg -- token`.',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'byg.session_token',
          description: 'For reading only.',
        },
      },
    },
  };
}
