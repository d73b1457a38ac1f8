import { done, type Result } from '#domain/result.ts';
import { readSheet, type SheetPresented } from '#features/toolbox/index.ts';
import type { Needs } from '#server/house/needs.ts';

const present = ({ sheet, whole, ...more }: SheetPresented) => ({ ...sheet, content: whole, ...more });
type Presented = ReturnType<typeof present>;

export async function presentSheet(needs: Needs, id = ''): Promise<Result<Presented>> {
  const read = await readSheet(needs, id);
  return read.ok ? done(present(read.value)) : read;
}

export async function findSheet(needs: Needs, id: string): Promise<Presented | null> {
  const read = await presentSheet(needs, id);
  return read.ok ? read.value : null;
}
