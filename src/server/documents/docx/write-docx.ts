import type { Manuscript } from '../manuscript.ts';
export async function writeDocx(_: Manuscript): Promise<Uint8Array> { return new Uint8Array(); }
