import { expect, it } from 'vitest';
import { addDays } from '#domain/time.ts';
import { address } from '#words/addresses.ts';
import { endingWords } from '#words/endings/index.ts';
import { submissionWords } from '#words/submissions/index.ts';
import { wholeCase } from '../../harness/case-sender.ts';
import { post } from '../nouns/deed-form.ts';
import { library, museum, people, room, signedIn, textOf, title, type Life } from './life.ts';
import { walk } from './walk-phases.ts';

/** A good ending, and a case that others find. */
export function end(life: () => Life): void {
  it('it is brought to an end by a yes of both, with who keeps what and thanks', () => close(life()));
  it('its case is approved by both, published by the editor, and found by anybody', () => publish(life()));
}

async function close(life: Life): Promise<void> {
  const { partner, heir, director, house } = life;
  await house.letDaysPass(380);
  for (const role of ['heir', 'partner', 'director'] as const) await signedIn(life, role);
  await walk(life, heir, 'finish');
  expect(director.page.url()).toContain('/faser/');
  await heir.open(room(life, heir, 'ending'));
  await post(heir, 'begin');
  const step = (name: string) => heir.open(room(life, heir, 'ending', name));
  await step('why');
  await post(heir, 'write', { reason: 'goal-reached', words: 'Folk standser og lytter.' });
  await step('keeps');
  await post(heir, 'line', { what: 'De fire lydværker', kind: 'product' });
  await step('thanks');
  await post(heir, 'write', { thanksDa: 'Tak for lyden.', thanksEn: 'Thank you for the sound.' });
  await step('personal');
  await post(heir, 'write', { forgetOn: addDays(house.today(), 90) });
  await step('case');
  const addresses = { libraryEmail: people.heir.email, partnerEmail: people.partner.email };
  await post(heir, 'case', addresses);
  for (const visitor of [heir, partner]) {
    await visitor.open(room(life, visitor, 'ending', 'keeps'));
    await post(visitor, 'agree');
    await visitor.open(room(life, visitor, 'ending', 'close'));
    await post(visitor, 'yes');
  }
  expect(partner.page.url()).toContain('done=ended');
  expect(await textOf(partner)).toContain(endingWords('en')('told_ended'));
}

const link = /(https?:\/\/\S+\/(?:fortael|tell)\/[\w-]{43}\S*)/;

async function publish(life: Life): Promise<void> {
  const { heir, partner, mailbox, house } = life;
  const draft = await mailbox.find(people.heir.email, link);
  await heir.open(new URL(draft).pathname);
  expect(await heir.page.locator('[name=title]').inputValue()).toBe(title);
  expect(await heir.page.locator('[name=library]').inputValue()).toBe(library);
  expect(await heir.page.locator('[name=partner1]').inputValue()).toBe(museum);
  const whole = wholeCase('');
  const own = ['answeredBy', 'sector1', 'targetGroup', 'phase', 'barrier', 'gain', 'partnerSays'] as const;
  const rest = [
    'summary',
    'answer-experience',
    'answer-challenges',
    'answer-barriers',
    'answer-gain',
  ] as const;
  const typed = Object.fromEntries([...own, ...rest].map((name) => [name, whole[name] ?? '']));
  await post(heir, 'send', typed);
  await post(heir, 'confirm');
  // Whoever tells it for the library has approved it with that.
  await partner.open(await mailbox.find(people.partner.email, link));
  await post(partner, 'approve');
  const editor = await signedIn(life, 'editor');
  await editor.open(`${address('da', 'workspace', 'cases')}?state=approved`);
  await editor.page.getByRole('link', { name: title }).click();
  await post(editor, 'publish');
  expect(await textOf(editor)).toContain(submissionWords('da')('published'));
  for (const path of ['/da/eksempler', '/en/cases', `/da/soeg?q=${encodeURIComponent(title)}`]) {
    const html = await (await fetch(house.url + path)).text();
    expect(html, path).toContain(title);
  }
  life.caseAt =
    (await editor.page
      .getByRole('link', { name: submissionWords('da')('seePublished') })
      .getAttribute('href')) ?? '';
}
