import type { KeptLine } from '#features/communication/index.ts';

/** What stands in the form of a line, as text. */
export const lineFields = [
  'id',
  'house',
  'message',
  'audiences',
  'sender',
  'dueOn',
  'channel',
  'logos',
  'text',
  'measure',
] as const;
export type LineFields = Readonly<Record<(typeof lineFields)[number], string>>;

export const fieldsOf = (line: KeptLine): LineFields => ({
  id: line.id,
  house: line.partyId ?? '',
  message: line.message,
  audiences: line.audiences.join('\n'),
  sender: [line.sender?.partyId, line.sender?.personId].filter(Boolean).join('/'),
  dueOn: line.dueOn ?? '',
  channel: line.channel,
  logos: line.logos,
  text: line.text,
  measure: line.measure,
});

export const noFields: LineFields = {
  id: '',
  house: '',
  message: '',
  audiences: '',
  sender: '',
  dueOn: '',
  channel: '',
  logos: 'not-needed',
  text: '',
  measure: '',
};
