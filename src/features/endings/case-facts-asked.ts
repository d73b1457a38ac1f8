import type { CaseFact, CaseFactKind } from '#domain/endings/case-draft.ts';
import { textOf } from '#domain/tools/counting.ts';
import { readPulse } from '#features/evaluations/index.ts';
import { endingWords } from '#words/endings/index.ts';
import { evaluationWords } from '#words/evaluations/index.ts';
import { factOf, type CaseFactNeeds, type CaseRoom } from './case-room.ts';

const asked: Readonly<Record<string, CaseFactKind>> = {
  surprise: 'surprise',
  tomorrow: 'differently',
  unfit: 'unfit',
  tell: 'told',
};

const fewRounds = 4;

/** What was answered in rounds that are shown to all; whoever answered anonymously is never quoted. */
export async function factsOfRounds(needs: CaseFactNeeds, room: CaseRoom): Promise<readonly CaseFact[]> {
  const read = await readPulse(needs, room.partnership.id);
  if (!read.ok) return [];
  const say = endingWords(needs.language);
  const named = read.value.rounds.filter(({ state, anonymous }) => state === 'shown' && !anonymous);
  const facts: CaseFact[] = [];
  for (const { id, title } of named.slice(0, fewRounds))
    for (const { partyId, answers } of await needs.evaluations.roundVoices(id))
      for (const [question, kind] of Object.entries(asked)) {
        const name = room.parties.find((party) => party.id === partyId)?.organisation.name ?? '';
        const from = say('from_round', { title, party: name });
        facts.push(...factOf(kind, textOf(answers[question]), from).map((fact) => ({ ...fact, partyId })));
      }
  const [lowest] = (read.value.trend.at(-1)?.areas ?? [])
    .flatMap(({ index, mean }) => (mean === null ? [] : [{ index, mean }]))
    .toSorted((a, b) => a.mean - b.mean);
  if (!lowest) return facts;
  const area = evaluationWords(needs.language)(`area_${lowest.index}`);
  return [...facts, ...factOf('pulse', say('tell_pulse', { area, mean: lowest.mean }), say('from_pulse'))];
}
