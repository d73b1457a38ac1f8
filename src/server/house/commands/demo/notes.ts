import type { Language } from '#domain/language.ts';
import { beginNote } from '#features/notes/index.ts';
import { demoNotes } from '#words/demo/notes.ts';
import type { LaidOut } from './lay-out.ts';

/** A note of each party's own, and two that all share. */
export async function writeNotes({ partnershipId, seats }: LaidOut, language: Language): Promise<void> {
  const say = demoNotes[language];
  const [lead, partner] = seats;
  if (!lead || !partner) return;
  await partner.as((needs) =>
    beginNote(needs, { partnershipId, partyId: partner.partyId, ...say.partnerOwn }),
  );
  await lead.as((needs) => beginNote(needs, { partnershipId, partyId: lead.partyId, ...say.leadOwn }));
  await partner.as((needs) => beginNote(needs, { partnershipId, ...say.words }));
  await lead.as((needs) => beginNote(needs, { partnershipId, ...say.key }));
}
