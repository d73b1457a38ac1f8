import { afterAll, beforeAll, expect, it } from 'vitest';
import { putIn } from '#server/house/commands/demo.ts';
import { cast } from '#server/house/commands/demo/people.ts';
import { openPdf } from '#server/documents/opened-pdf.ts';
import { rounds } from '#domain/games/model.ts';
import type { Language } from '#domain/language.ts';
import { address } from '#words/addresses.ts';
import { gameWords } from '#words/games/index.ts';
import { workshopWords } from '#words/workshops/index.ts';
import { openTheatre, type Theatre } from '../harness/browser-theatre.ts';
import { openVisitor, type Visitor } from '../harness/browser-visitor.ts';
import { downloaded } from './nouns/tool-page.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre?.[Symbol.asyncDispose]());

/** A game with a host who plays and three who come by the code. */
async function openGame(language: Language) {
  const url = theatre.product.console.address;
  const players: Visitor[] = [];
  for (let at = 0; at < 4; at += 1)
    players.push(await openVisitor(theatre.browser, { url, language, width: at === 0 ? 1280 : 320 }));
  const [host, ...others] = players as [Visitor, ...Visitor[]];
  const say = gameWords(language);
  await host.open(address(language, 'game'));
  await host.page.locator('[name=name]').fill('Ane');
  await host.look();
  await host.page.getByRole('button', { name: say('makeCode') }).click();
  const code = await host.page.locator('.code').innerText();
  await host.look();
  for (const [at, player] of others.entries()) {
    await player.open(address(language, 'workshop'));
    await player.page.locator('[name=code]').fill(code);
    await player.page.locator('[name=name]').fill(`Spiller ${at + 2}`);
    await player.page.getByRole('button', { name: workshopWords(language)('join'), exact: true }).click();
    await player.page.getByRole('heading', { name: say('waitTitle') }).waitFor();
  }
  const press = (name: string) => host.page.getByRole('button', { name, exact: true }).click();
  return { host, others, players, say, press };
}

type Game = Awaited<ReturnType<typeof openGame>>;

async function deal({ players, press, say }: Game): Promise<string[]> {
  await press(say('do_deal'));
  const secrets: string[] = [];
  for (const { page } of players) {
    await page.getByRole('heading', { name: say('yourCard') }).waitFor();
    const secret = page.locator('.secret');
    expect(await secret.isVisible()).toBe(false);
    await page.getByText(say('secretShow')).click();
    secrets.push(await secret.innerText());
  }
  return secrets;
}

/** Nobody's page holds what another hopes for, neither shown nor in its data. */
async function expectKept({ players }: Game, secrets: readonly string[]): Promise<void> {
  for (const [at, { page, url }] of players.entries()) {
    for (const path of [page.url(), `${page.url()}/__data.json`]) {
      const text = await (await page.context().request.get(new URL(path, url).href)).text();
      for (const [other, secret] of secrets.entries())
        if (other !== at) expect(text, `${at} reads ${other}`).not.toContain(secret);
    }
  }
}

async function voteAll({ players, say }: Game, values: readonly string[]): Promise<void> {
  for (const [at, { page }] of players.entries()) {
    await page.getByRole('heading', { name: say('voteTitle'), exact: true }).waitFor();
    for (const measure of ['trust', 'progress', 'fairness'])
      await page.locator(`input[name=${measure}][value="${values[at]}"]`).check({ force: true });
    await page.getByRole('button', { name: say('vote'), exact: true }).click();
    await page.getByText(say('voted')).waitFor();
  }
}

/** What came of the game becomes something real: by a form alone, on a narrow page, by a player with an account. */
async function takeIntoRoom({ players, say }: Game, at: string): Promise<void> {
  const { product, browser } = theatre;
  const room = await putIn(product.console, { language: 'da' });
  const cookies = [await product.signIn(cast.lead.email), ...(await cookiesOf(players[1]))];
  const visitor = { url: product.url, cookie: cookies.join('; '), width: 320, script: false } as const;
  await using player = await openVisitor(browser, visitor);
  const { page } = player;
  await player.open(new URL(at).pathname);
  await page.getByRole('link', { name: say('roomLink') }).click();
  await player.look();
  const [event] = await page.locator('#event + ul select').all();
  await event?.selectOption('risk');
  await page.getByLabel('Vi spørger om mandatet.').selectOption('A01');
  await page.getByRole('button', { name: say('takeDo') }).click();
  expect(await page.locator('main').innerText()).toContain(say('takenNow', { count: 2 }));
  expect(await page.locator('main').innerText()).toContain(say('became_clause'));
  await player.look();
  await player.open(address('da', 'workspace', 'partnerships', room, 'agreement', 'clauses', 'A01'));
  expect(await page.locator('main').innerText()).toContain(
    say('clauseNote', { text: 'Vi spørger om mandatet.' }),
  );
}

const cookiesOf = async (visitor: Visitor | undefined): Promise<readonly string[]> =>
  ((await visitor?.context.cookies(visitor.url)) ?? []).map(({ name, value }) => `${name}=${value}`);

it('is played by four through six rounds to a sheet, in Danish', async () => {
  const game = await openGame('da');
  const { host, players, say, press } = game;
  const secrets = await deal(game);
  await expectKept(game, secrets);
  await press(say('do_briefing'));
  for (const [at, round] of rounds.entries()) {
    await players[1]?.page.getByRole('heading', { name: say(`round_${round}`) }).waitFor();
    await host.page.locator('[name=decision]').fill(`Beslutning ${at + 1}`);
    await press(say('do_talk'));
    await voteAll(game, ['1', '5', '3', 'dont-know']);
    if (at === 0) for (const player of players) await player.look();
    await press(say(at === 5 ? 'do_voteLast' : 'do_vote'));
    if (at < 5) {
      await players[2]?.page.locator('.event').waitFor();
      if (at === 1) for (const player of players) await player.look();
      await press(say('do_event'));
    }
  }
  for (const [at, { page }] of players.entries()) {
    await page.getByRole('heading', { name: say('debriefTitle') }).waitFor();
    await page.locator(`input[name=met][value=${at === 0 ? 'yes' : 'no'}]`).check({ force: true });
    await page.getByRole('button', { name: say('metSave') }).click();
  }
  await host.page.locator('[name=first]').fill('Vi spørger om mandatet.');
  await press(say('keepAgreements'));
  await expect.poll(() => host.page.getByText('25 %').count()).toBe(1);
  for (const player of players) await player.look();
  const pdf = await downloaded(host.page, () => press(say('pdf')));
  const read = await openPdf(pdf.bytes);
  expect(read.ua).toBe('1');
  for (const text of ['Beslutning 6', 'Vi spørger om mandatet.', 'Spiller 4'])
    expect(read.text).toContain(text);
  await press(say('do_end'));
  await players[3]?.page.getByRole('heading', { name: say('overTitle') }).waitFor();
  await host.page.getByRole('button', { name: say('openTool') }).click();
  await expect
    .poll(() => host.page.locator('[name="shared.first"]').inputValue())
    .toBe('Vi spørger om mandatet.');
  await takeIntoRoom(game, players[1]?.page.url() ?? '');
  for (const player of players) await player[Symbol.asyncDispose]();
});

it('is played through its first round in English', async () => {
  const game = await openGame('en');
  const { players, say, press } = game;
  await expectKept(game, await deal(game));
  await press(say('do_briefing'));
  await press(say('do_talk'));
  await voteAll(game, ['2', '2', '4', '5']);
  await press(say('do_vote'));
  for (const player of players) {
    await player.page.locator('.event').waitFor();
    await player.look();
    await player[Symbol.asyncDispose]();
  }
});
