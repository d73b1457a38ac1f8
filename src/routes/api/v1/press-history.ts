import { writeCsv } from '#domain/documents/write-csv.ts';
import { isLanguage } from '#domain/language.ts';
import { done, type Result } from '#domain/result.ts';
import { exportHistory, readHistoryFilter, thingOf } from '#features/partnerships/index.ts';
import { tellEvent } from '#words/history/index.ts';
import { roomHistoryWords } from '#words/room-history/index.ts';
import type { Call } from './answer-api.ts';
import type { ApiFile } from './answer-file.ts';

async function readIt({ needs, params, query }: Call) {
  const filter = readHistoryFilter(query);
  if (!filter.ok) return filter;
  const read = await exportHistory(needs, params['id'] ?? '', filter.value);
  if (!read.ok) return read;
  const asked = String(query['language'] ?? '');
  const language = isLanguage(asked) ? asked : needs.language;
  return done({ ...read.value, language, tell: tellEvent(language) });
}

/** A line for each event, told in words. */
export async function tableHistory(call: Call): Promise<Result<ApiFile>> {
  const read = await readIt(call);
  if (!read.ok) return read;
  const { partnership, events, language, tell } = read.value;
  const say = roomHistoryWords(language);
  const head = [
    say('historyWhen'),
    say('historyWho'),
    say('historyFor'),
    say('historyThing'),
    say('historyWhat'),
  ];
  const lines = events.map((event) => [
    event.at,
    event.personName,
    event.partyName,
    say(`thing_${thingOf(event.kind)}`),
    tell(event),
  ]);
  return done({ name: partnership.name, content: writeCsv([head, ...lines], 'excel') });
}

/** Every event as it is kept, with its sentence. */
export async function listHistory(call: Call): Promise<Result<ApiFile>> {
  const read = await readIt(call);
  if (!read.ok) return read;
  const { partnership, events, tell } = read.value;
  const told = events.map((event) => ({ ...event, thing: thingOf(event.kind), told: tell(event) }));
  const content = { partnership: { id: partnership.id, name: partnership.name }, events: told };
  return done({ name: partnership.name, content: `${JSON.stringify(content, null, 2)}\n` });
}
