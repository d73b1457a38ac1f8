import { dirname, join, relative } from 'node:path';
import { ContentFault } from '../../src/server/content/content-fault.ts';
import { readContent } from '../../src/server/content/read-content.ts';
import type { Finding } from './finding.ts';

/** What stops the import altogether: front matter that is missing, unreadable or of the wrong shape. */
export async function checkShape(folder: string): Promise<Finding[]> {
  try {
    await readContent(folder);
    return [];
  } catch (error) {
    if (!(error instanceof ContentFault)) throw error;
    const [, file = folder, sentence = error.message] = /^(\S+): ([\s\S]*)$/.exec(error.message) ?? [];
    return [{ file: relative(join(dirname(folder)), file), line: 1, sentence }];
  }
}
