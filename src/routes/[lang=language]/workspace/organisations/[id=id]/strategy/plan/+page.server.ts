import { fail, redirect } from '@sveltejs/kit';
import type { Problem } from '#domain/result.ts';
import { choose, nominate, readYearPlan, writeStep } from '#features/strategy/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../../answer.ts';
import { needPerson } from '../../../../../../need-reader.ts';
import { textsOf } from '../../../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

const yearIn = (text: string | null, now: number): number => {
  const year = Number(text);
  return Number.isInteger(year) && year >= 2000 && year <= 2199 ? year : now;
};

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  return event.locals.within(async (needs) => {
    const year = yearIn(event.url.searchParams.get('year'), Number(needs.today.slice(0, 4)));
    const plan = found(await readYearPlan(needs, event.params.id, year));
    return { ...plan, today: needs.today, done: event.url.searchParams.get('done') };
  });
};

type Place = {
  readonly language: 'da' | 'en';
  readonly id: string;
  readonly year: string;
  readonly done: string;
};
const back = ({ language, id, year, done }: Place): never =>
  redirect(
    303,
    `${address(language, 'workspace', 'organisations', id, 'strategy', 'plan')}?year=${encodeURIComponent(year)}&done=${done}`,
  );
const refused = (problem: Problem, typed: Readonly<Record<string, string>>, at: string) =>
  fail(statusOf(problem), { problem, typed, at });

export const actions: Actions = {
  step: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const names = ['year', 'step', 'day', 'doneOn', 'note', 'revision'] as const;
    const typed = textsOf(await event.request.formData(), ...names);
    const saved = await within((needs) => writeStep(needs, event.params.id, typed));
    if (!saved.ok) return refused(saved.problem, typed, typed.step);
    return back({ language, id: event.params.id, year: typed.year, done: 'stepSaved' });
  },
  nominate: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const names = ['year', 'department', 'title', 'why', 'fit', 'ambition', 'effort'] as const;
    const typed = textsOf(await event.request.formData(), ...names);
    const made = await within((needs) => nominate(needs, event.params.id, typed));
    if (!made.ok) return refused(made.problem, typed, 'nominate');
    return back({ language, id: event.params.id, year: typed.year, done: 'nominated' });
  },
  choose: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const typed = textsOf(await event.request.formData(), 'year', 'id', 'state', 'owner', 'revision');
    const chosen = await within((needs) => choose(needs, event.params.id, typed));
    if (!chosen.ok) return refused(chosen.problem, typed, typed.id);
    return back({ language, id: event.params.id, year: typed.year, done: 'nominationSaved' });
  },
};
