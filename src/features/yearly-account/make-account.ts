import { z } from 'zod';
import type { Ambient } from '#domain/ambient.ts';
import { checkInput } from '#domain/check-input.ts';
import type { Revised } from '#domain/keeping.ts';
import { isLanguage, type Language } from '#domain/language.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import { emptyStrategy } from '#domain/strategy/model.ts';
import {
  accountTexts,
  figuresOf,
  missingOf,
  type Figure,
  type Texts,
} from '#domain/yearly-account/figures.ts';
import { prose, type PeopleReader } from '#features/people/index.ts';
import { ledHouse, type House, type StrategyReader } from '#features/strategy/index.ts';
import { accountWords } from '#words/yearly-account/index.ts';
import type { AccountPlace, AccountStore, YearlyAccount } from './ports.ts';

type Needs = Ambient & {
  readonly people: PeopleReader;
  readonly strategies: StrategyReader;
  readonly accounts: AccountStore;
};

const placeInput = z.object({
  year: z.coerce.number('bad-number').int('bad-number').min(2000, 'bad-number').max(2199, 'bad-number'),
  language: z.string().refine(isLanguage, 'not-chosen'),
});
const revision = z.coerce.number('bad-number').int('bad-number').min(0, 'bad-number');
const texts = z.object(
  Object.fromEntries(accountTexts.map((id) => [id, prose(4000)])) as Record<
    (typeof accountTexts)[number],
    ReturnType<typeof prose>
  >,
);
export const textsInput = texts.extend({ revision });

async function count(needs: Needs, { organisationId, year }: AccountPlace): Promise<readonly Figure[]> {
  const { goals } = (await needs.strategies.strategy(organisationId)) ?? emptyStrategy;
  const counted = await needs.accounts.countedYear(organisationId, year);
  return figuresOf(counted, goals, await needs.accounts.givenIn(organisationId, year));
}

/** In one press: the figures of the year, and the first words for those to write on who know what happened. */
export async function makeAccount(
  needs: Needs,
  organisationId: string,
  input: unknown,
): Promise<Result<AccountPlace>> {
  const house = await ledHouse(needs, organisationId);
  if (!house.ok) return house;
  const checked = checkInput(placeInput, input);
  if (!checked.ok) return checked;
  const place = { organisationId, year: checked.value.year, language: checked.value.language as Language };
  const there = await needs.accounts.account(place);
  const figures = await count(needs, place);
  if (there) {
    const saving = { id: there.id, figures, fromRevision: there.revision };
    return (await needs.accounts.saveFigures(saving)) ? done(place) : problem('crossed-just-now');
  }
  const first = { ...place, id: needs.newId(), figures, texts: firstTexts(house.value, place, figures) };
  // Pressed twice: the other press has made it.
  await needs.accounts.addAccount(first);
  return done(place);
}

/** Only what the figures say by themselves; the rest is left empty for people. */
function firstTexts(house: House, { year, language }: AccountPlace, figures: readonly Figure[]): Texts {
  const say = accountWords(language);
  const value = (id: Figure['id']): number => figures.find((one) => one.id === id)?.value ?? 0;
  const intro = say('firstIntro', {
    name: house.organisation.name,
    year,
    partnerships: value('partnerships'),
    begun: value('begun'),
    ended: value('ended'),
  });
  const recommendation = say('firstRecommendation', { year });
  return { intro, stories: '', learned: '', outlook: '', money: '', recommendation };
}

export type AccountCrossed = Problem & { readonly kind: 'stale'; readonly current: Revised<YearlyAccount> };

export async function writeAccount(
  needs: Needs,
  place: AccountPlace,
  input: unknown,
): Promise<Result<{ revision: number }, Problem | AccountCrossed>> {
  const house = await ledHouse(needs, place.organisationId);
  if (!house.ok) return house;
  const checked = checkInput(textsInput, input);
  if (!checked.ok) return checked;
  const there = await needs.accounts.account(place);
  if (!there) return problem('not-found');
  const { revision: fromRevision, ...written } = checked.value;
  const saved = await needs.accounts.saveTexts({ id: there.id, texts: written, fromRevision });
  if (saved.saved) return done({ revision: saved.revision });
  if (!saved.current) return problem('not-yours');
  return { ok: false, problem: { kind: 'stale', current: saved.current } };
}

export type AccountPresented = {
  readonly house: House;
  readonly account: Revised<YearlyAccount>;
  readonly missing: ReturnType<typeof missingOf>;
};

export async function readAccount(needs: Needs, place: AccountPlace): Promise<Result<AccountPresented>> {
  const house = await ledHouse(needs, place.organisationId);
  if (!house.ok) return house;
  const account = await needs.accounts.account(place);
  if (!account) return problem('not-found');
  return done({ house: house.value, account, missing: missingOf(account.figures, account.texts) });
}

export async function listAccounts(needs: Needs, organisationId: string) {
  const house = await ledHouse(needs, organisationId);
  if (!house.ok) return house;
  return done({ house: house.value, accounts: await needs.accounts.accounts(organisationId) });
}
