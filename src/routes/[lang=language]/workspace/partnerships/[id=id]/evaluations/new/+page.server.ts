import { error, fail, redirect } from '@sveltejs/kit';
import { addDays } from '#domain/time.ts';
import { beginRound } from '#features/evaluations/index.ts';
import { toolTexts } from '#features/guide/index.ts';
import { readPartnership } from '#features/partnerships/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../../answer.ts';
import { needReader } from '../../../../../../need-reader.ts';
import { listOf, textsOf } from '../../../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { within, language } = event.locals;
  return within(async (needs) => {
    const { parties, abilities } = found(await readPartnership(needs, event.params.id));
    if (!abilities.answer) error(403);
    const people = parties.flatMap(({ organisation, people: seated }) =>
      seated.map(({ person }) => ({
        value: person.id,
        label: `${person.name || person.email}, ${organisation.name}`,
      })),
    );
    return {
      people: [...new Map(people.map((one) => [one.value, one])).values()],
      texts: (await toolTexts(needs, language, 'evaluation'))?.prompts ?? {},
      newId: needs.newId(),
      deadline: addDays(needs.today, 14),
    };
  });
};

export const actions: Actions = {
  default: async (event) => {
    needReader(event);
    const { within, language } = event.locals;
    const form = await event.request.formData();
    const typed = {
      ...textsOf(form, 'id', 'name', 'question', 'anonymous', 'deadline'),
      areas: listOf(form, 'areas'),
      open: listOf(form, 'open'),
      people: listOf(form, 'people'),
    };
    const begun = await within((needs) => beginRound(needs, event.params.id, typed));
    if (!begun.ok) return fail(statusOf(begun.problem), { problem: begun.problem, typed });
    const { id } = begun.value;
    redirect(
      303,
      `${address(language, 'workspace', 'partnerships', event.params.id, 'evaluations', id)}?done=begun`,
    );
  },
};
