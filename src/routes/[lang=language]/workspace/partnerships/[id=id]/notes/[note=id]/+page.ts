import { noteTool } from '#domain/notes/note-tool.ts';
import { takeParts } from '#features/toolbox/ui/field-parts.ts';
import type { PageLoad } from './$types';

/** A shared note is written live; a party's own is a plain form. */
export const csr = true;

export const load: PageLoad = async ({ data }) => ({ ...data, parts: await takeParts(noteTool) });
