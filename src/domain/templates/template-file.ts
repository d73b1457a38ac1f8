import { isRecord, part } from '../record.ts';
import { problem, type Result } from '../result.ts';
import { limits, type Template } from './model.ts';
import { parseTemplate } from './parse-template.ts';

const format = 'byg-template';
const version = 1;

/** The template as a file: to keep, to give to others, and to open again anywhere. */
export const templateFile = (template: Template): string =>
  `${JSON.stringify({ format, version, ...template }, null, 2)}\n`;

/**
 * A file that somebody says is a template; trusted in nothing.
 *
 * Problems: `too-large-template` (`most`), `not-a-template`, `other-format`, `newer-template`, and
 * `template-unfit` with everything wrong in `fields`.
 */
export function readTemplateFile(text: string): Result<Template> {
  if (text.length > limits.file) return problem('too-large-template', { details: { most: limits.file } });
  const value = parsed(text);
  if (!isRecord(value)) return problem('not-a-template');
  if (part(value, 'format') !== format) return problem('other-format');
  const from = part(value, 'version');
  if (typeof from === 'number' && from > version) return problem('newer-template');
  return from === version ? parseTemplate(value) : problem('not-a-template');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}
