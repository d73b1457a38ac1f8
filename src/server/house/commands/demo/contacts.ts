import type { Language } from '#domain/language.ts';
import { addContact } from '#features/contacts/index.ts';
import type { LaidOut } from './lay-out.ts';

type Line = {
  readonly seat: number;
  readonly organisation: string;
  readonly function: { readonly da: string; readonly en: string };
  readonly phone?: string;
  readonly source?: { readonly da: string; readonly en: string };
};

/** By function alone, as most contacts should be; made up, like everything here. */
const lines: readonly Line[] = [
  {
    seat: 0,
    organisation: 'Sundkøbing Kommune',
    function: { da: 'Kulturforvaltningens sekretariat', en: 'The office of the culture department' },
  },
  {
    seat: 0,
    organisation: 'Sundkøbing Kunstmuseum',
    function: { da: 'Vagthavende teknikere', en: 'Technicians on duty' },
    phone: '00 00 00 01',
    source: { da: 'Opgivet på det første møde', en: 'Given at the first meeting' },
  },
  {
    seat: 1,
    organisation: 'Sundkøbing Festival',
    function: { da: 'Presse', en: 'Press' },
    phone: '00 00 00 02',
    source: { da: 'Deres hjemmeside', en: 'Their website' },
  },
];

export async function writeContacts({ seats, partnershipId }: LaidOut, language: Language): Promise<void> {
  for (const line of lines) {
    const seat = seats[line.seat];
    await seat?.as((needs) =>
      addContact(needs, partnershipId, {
        ...line,
        partyId: seat.partyId,
        function: line.function[language],
        source: line.source?.[language] ?? '',
      }),
    );
  }
}
