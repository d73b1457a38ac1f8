import type { Language } from '#domain/language.ts';
import { addDays } from '#domain/time.ts';
import { addLine, approveLine, savePressCard, setLineState } from '#features/communication/index.ts';
import { demoCommunication } from '#words/demo/communication.ts';
import type { LaidOut } from './lay-out.ts';

/** A text that is out, one that waits for the others, one only planned, what the own house must know, and logos' terms. */
export async function planWords({ partnershipId, seats }: LaidOut, language: Language): Promise<void> {
  const [lead, ...others] = seats;
  if (!lead) return;
  const say = demoCommunication[language];
  const line = (days: number, more: Readonly<Record<string, unknown>>) =>
    lead.as((needs) =>
      addLine(needs, partnershipId, {
        sender: lead.partyId,
        logos: 'yes',
        ...more,
        dueOn: addDays(needs.today, days),
      }),
    );
  const { id } = await line(-14, { ...say.opening, house: '' });
  for (const { as, partyId } of others)
    await as((needs) => approveLine(needs, { partnershipId, id }, { textRevision: 1, partyId }));
  await lead.as((needs) =>
    setLineState(
      needs,
      { partnershipId, id },
      { state: 'out', fromRevision: 1, outOn: addDays(needs.today, -14) },
    ),
  );
  await line(9, { ...say.evenings, house: '' });
  await line(40, { ...say.council, house: '', logos: 'no' });
  await line(3, { ...say.desk, house: lead.partyId, logos: 'not-needed' });
  for (const [at, { as, partyId }] of seats.entries())
    await as((needs) => savePressCard(needs, partnershipId, { partyId, ...say.cards[at] }));
}
