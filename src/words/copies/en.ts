import type { da } from './da.ts';

export const en: Record<keyof typeof da, string> = {
  nav: 'Take a copy',
  title: 'Take a copy with you',
  lead: 'All that you have written together is yours too. Here you get the whole of it in one file that can be read without Build Partnerships, and be brought into another installation of it.',
  what: 'What is in the copy',
  whatShared:
    'Everything shared: parties and people, phases, sheets, the agreement with every acceptance, meetings and minutes, promises, contributions, risks, evaluations, files and the whole history.',
  whatOwn: 'Your own: what only {party} can see. What belongs to the other parties alone is never in it.',
  whoTakes: 'the party that fetches the copy',
  whatDocuments: 'Agreements, minutes, contributions and risks as PDF for the archive (PDF/A).',
  whatForms: 'All of it as JSON and as spreadsheets (CSV), and a README in Danish and English.',
  whatNot: 'What is not in the copy',
  whatNotText:
    'Mail addresses, keys and links that open something, and what each person answered alone in a pulse. The answers of a pulse taken together are on the evaluation page; fetch them there.',
  take: 'Fetch the copy',
  takeFor: 'Fetch the copy for {party}',
  takeNote: 'A zip file. A large partnership may take half a minute.',
  keepSafe:
    'The copy holds names and what you have trusted each other with. Keep it where only the right people see it, and delete it when you no longer need it.',
  readerOnly:
    'You are reading along here. A copy is fetched by somebody who answers or accepts for a party. Ask one of them.',
  elsewhere: 'To be brought in somewhere else?',
  elsewhereText: 'On the page of all partnerships there is “Bring in a copy”. It says what happens.',
  origin: 'This partnership was brought in from a copy',
  originText:
    '{person} brought it in {at}. The copy was made {madeAt} at {madeBy}. What is older is what the copy said; it has not been tested here.',
  originPeople: 'Who took part when the copy was made',
  leftTitle: 'What did not come in',
  leftText:
    'The copy holds something that this version of Build Partnerships has no place for. It is still in the copy, so keep that: it can be brought in again somewhere else.',
  leftTable: '{table}: {rows, plural, one {1 row} other {# rows}}',
  leftColumn: '“{column}” under {table}: in {rows, plural, one {1 row} other {# rows}}',
  leftFile: 'The file {path}',
  bringTitle: 'Bring in a copy',
  bringLead:
    'If you have a copy of a partnership from another installation of Build Partnerships, it becomes a partnership here.',
  bringHow: 'What happens',
  bringHow1:
    'Your organisation takes the place of the party that made the copy, and leads the partnership here.',
  bringHow2:
    'The other parties get a place with their name, but no people. Invite them, and they can read and write again.',
  bringHow3: 'People of that time stand with name and function, but cannot sign in, and nobody gets a mail.',
  bringHow4: 'Everything comes in, or nothing does.',
  bringHow5:
    'If the copy was made by a newer version, what there is no place for here stays in the copy, and you are told exactly what it is. A field that says something which cannot stand here stops the whole.',
  bringFile: 'The copy',
  bringFileHint: 'A zip file of at most {mb} MB, as it was fetched.',
  bringFor: 'Your organisation',
  bringButton: 'Bring in the copy',
  bringNone: 'You need to belong to an organisation to bring in a copy.',
  brought: 'The copy has been brought in. Invite the other parties when you are ready.',
  fileName: 'Copy of {name} {day}',
  readmeTitle: 'COPY OF A PARTNERSHIP: {name}',
  readmeMade: 'Made {at} by {party} at {address}.',
  readmeWhat:
    'The copy is a bag by BagIt 1.0 (RFC 8493). The checksums in manifest-sha512.txt show that nothing was changed or is missing.',
  readmeShared: 'data/shared.json – everything shared, in one file',
  readmeOwn: 'data/own.json – what is yours alone',
  readmeSchema: 'The shape of these files is described here: {address}',
  readmeCsv: 'data/csv/ – the same rows as spreadsheets, a file for each table:',
  readmeDocuments: 'data/documents/ – the formal documents as PDF/A-2a, fit for an archive',
  readmeUa: 'These could not be set as PDF/A and are accessible PDF (PDF/UA-1): {files}',
  readmeUnset: 'These could not be set; their text is in the JSON files: {files}',
  readmeFiles: 'data/files/ – files that you put into the partnership',
  readmeRows: '{count, plural, one {1 row} other {{count} rows}}',
  readmeNot:
    'Not here: mail addresses and telephone numbers, keys and links, what is another party’s own, and what single people answered alone.',
  readmeBack:
    'The copy can be brought into another installation of Build Partnerships: Partnerships → Bring in a copy.',
};
