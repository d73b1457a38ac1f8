import { done, problem, type Result } from '#domain/result.ts';

/** More than the longest agreement clause in both languages, or the fullest sheet. */
const longestBody = 1_000_000;

/** The JSON that was sent: bounded, an object, without members that are null. A form may carry it in `sheet`. */
export async function readBody(request: Request): Promise<Result<Record<string, unknown>>> {
  const type = (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const text = await readText(request, type);
  if (!text.ok) return text;
  try {
    const read: unknown = text.value.trim() === '' ? {} : JSON.parse(text.value);
    return isObject(read) ? done(withoutNulls(read)) : problem('bad-json');
  } catch {
    return problem('bad-json');
  }
}

async function readText(request: Request, type: string): Promise<Result<string>> {
  if (Number(request.headers.get('content-length') ?? 0) > longestBody) return problem('too-large');
  try {
    const text = isForm(type) ? await sheetField(request) : await request.text();
    if (text.length > longestBody) return problem('too-large');
    const known = isForm(type) || type === 'application/json' || type.endsWith('+json') || text === '';
    return known ? done(text) : problem('not-json');
  } catch (error) {
    return (error as { status?: unknown }).status === 413 ? problem('too-large') : problem('bad-json');
  }
}

const isForm = (type: string): boolean =>
  type === 'application/x-www-form-urlencoded' || type === 'multipart/form-data';

async function sheetField(request: Request): Promise<string> {
  const field = (await request.formData()).get('sheet');
  return field instanceof File ? await field.text() : (field ?? '');
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const withoutNulls = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null));
