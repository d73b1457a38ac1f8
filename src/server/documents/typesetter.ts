import { evictTypst, setPdf, setPicture } from './typst-compiler.ts';
import type { Job, TypesettingOrder, TypesettingReply } from './typesetting.ts';

// Runs as a process of its own: the compiler is native code that nothing but the end of its process can
// stop, and that could take the whole house down with it. Books are bound here too, out of the pages' way.

async function make(job: Job): Promise<Uint8Array> {
  if (job.kind === 'pdf') return setPdf(job.template, job.data, job.standard);
  if (job.kind === 'picture') return setPicture(job.template, job.data, job.width);
  if (job.kind === 'epub') return (await import('./books/bind-epub.ts')).bindEpub(JSON.parse(job.data));
  return (await import('./books/write-whole-page.ts')).writeWholePage(JSON.parse(job.data));
}

function reply(message: TypesettingReply): void {
  process.send?.(message);
}

async function answer({ order, job }: TypesettingOrder): Promise<void> {
  try {
    reply({ order, kind: 'set', bytes: await make(job) });
  } catch (error) {
    reply({ order, kind: 'failed', detail: String(error).slice(0, 2000) });
  } finally {
    evictTypst();
  }
}

process.on('message', (order: TypesettingOrder) => void answer(order));
process.on('disconnect', () => process.exit());
