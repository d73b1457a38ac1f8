import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address } from '#words/addresses.ts';
import { shellWords } from '#words/shell/index.ts';
import { openRoles, type Roles } from '../harness/browser-roles.ts';
import { openTheatre, type Theatre } from '../harness/browser-theatre.ts';
import { openVisitor, type Visitor } from '../harness/browser-visitor.ts';
import { allThatIsTold, leaks } from './nouns/leaks.ts';

let theatre: Theatre;
let roles: Roles;
beforeAll(async () => {
  theatre = await openTheatre();
  roles = await openRoles(theatre);
});
afterAll(() => theatre?.[Symbol.asyncDispose]());

const come = (cookie: string): Promise<Visitor> =>
  openVisitor(theatre.browser, { url: theatre.product.console.address, language: 'da', cookie });

describe('the administrator', () => {
  it('reads the letters that were written, and whether they left', async () => {
    await using visitor = await come(roles.administrator);
    await visitor.open(address('da', 'workspace', 'outbox'));
    await visitor.look();
    await visitor.page
      .getByRole('link', { name: /er din kode/ })
      .first()
      .click();
    await visitor.page.waitForURL(/udbakke\/[0-9a-f-]{36}/);
    expect(await visitor.page.locator('main').innerText()).toContain('museet@mellem-rummet.example');
    await visitor.look();
  });

  it('sees no partnership by that right, on no page and through no other door', async () => {
    await using lead = await come(roles.lead);
    await using visitor = await come(roles.administrator);
    const [room] = roles.rooms;
    await lead.open(`${room}/ark`);
    const sheet = await lead.page.locator('main a[href*="/ark/"]').first().getAttribute('href');
    const id = room.split('/').at(-1);
    for (const path of [
      room,
      `${room}/aftale`,
      `${room}/historie`,
      sheet ?? '',
      `/api/v1/partnerships/${id}`,
    ]) {
      const answer = await visitor.context.request.get(visitor.url + path, { maxRedirects: 0 });
      expect([403, 404], path).toContain(answer.status());
      expect(leaks(await answer.text(), ['Rummet imellem']), path).toEqual([]);
    }
    expect(leaks(await allThatIsTold(visitor, sheet ?? ''), ['Rummet imellem'])).toEqual([]);
  });

  it('is named once: the link of the first start is used up', async () => {
    await using visitor = await come('');
    const link = /(https?:\S+once-\S+)/.exec(theatre.product.process.output())?.[1] ?? '';
    expect([404, 410]).toContain((await visitor.open(link)).status());
    await visitor.look();
  });
});

describe('a guest', () => {
  it.each([['organisations'], ['account'], ['outbox'], ['people']] as const)(
    'is told that %s is not for guests',
    async (place) => {
      await using visitor = await come(roles.guest);
      const answer = await visitor.open(address('da', 'workspace', place));
      expect(answer.status()).toBe(403);
      expect(await visitor.page.locator('main').innerText()).toContain(shellWords('da')('error403Title'));
      await visitor.look();
      await visitor.page.getByRole('link', { name: shellWords('da')('toRoom') }).click();
      await visitor.page.getByRole('heading', { level: 1, name: 'Rummet imellem' }).waitFor();
    },
  );
});
