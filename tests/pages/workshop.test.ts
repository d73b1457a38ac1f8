import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainVisitor } from '../harness/case-sender.ts';
import { openTheatre, type Theatre } from '../harness/browser-theatre.ts';
import { openVisitor } from '../harness/browser-visitor.ts';
import { beginWorkshop, joinWorkshop, move } from '../harness/workshop-people.ts';

let theatre: Theatre;
let url = '';
beforeAll(async () => {
  theatre = await openTheatre();
  url = theatre.product.url;
});
afterAll(() => theatre?.[Symbol.asyncDispose]());

const ids = (html: string, name: string): string[] => [
  ...new Set(
    [...html.matchAll(new RegExp(`name="${name}\\.([0-9a-f-]{36})"`, 'g'))].map((found) => found[1] ?? ''),
  ),
];

describe('a workshop without script', () => {
  it('goes from a code to minutes: silent, shown, sorted, prioritised, decided', async () => {
    const { host, code } = await beginWorkshop(url);
    expect(code).toMatch(/^[2-9A-Z]{3}-[2-9A-Z]{3}$/);
    const mette = await joinWorkshop(url, code.toLowerCase(), 'Mette');
    const ali = await joinWorkshop(url, code, 'Ali');
    expect(await mette.page()).toContain('Vi begynder om lidt');

    expect((await move(host, 'next')).status).toBe(303);
    expect((await move(host, 'next')).status).toBe(303);
    const step = { step: 'challenge' };
    expect((await mette.press('card', { ...step, card: 'Unge uden læselyst' })).status).toBe(303);
    const once = randomUUID();
    const twice = () => ali.press('card', { ...step, id: once, card: 'Ensomme ældre' });
    await Promise.all([twice(), twice()]);
    expect(await mette.page()).toContain('Unge uden læselyst');
    expect(await mette.page()).not.toContain('Ensomme ældre');
    expect(await host.page()).not.toContain('Ensomme ældre');
    expect(await host.page()).toContain('Har skrevet: 2 af 3');
    expect((await ali.press('card', { ...step, card: 'x'.repeat(401) })).status).toBe(422);

    await move(host, 'reveal');
    const shown = await mette.page();
    expect(shown.match(/>Ensomme ældre</g)).toHaveLength(1);
    expect((await mette.press('card', { ...step, card: 'For sent' })).status).toBe(409);
    const late = await joinWorkshop(url, code, 'Sen');
    expect(await late.page()).toContain('Ensomme ældre');

    await move(host, 'next');
    expect((await host.press('group', { group: 'Læsning' })).status).toBe(303);
    const sorting = await host.page();
    const [card = ''] = ids(sorting, 'in');
    const group = /name="in\.[\s\S]*?<option value="([0-9a-f-]{36})"/.exec(sorting)?.[1] ?? '';
    expect((await host.press('sort', { [`in.${card}`]: group })).status).toBe(303);
    expect(await mette.page()).toContain('Læsning');

    await move(host, 'next');
    const vote = { step: 'choose' };
    expect((await mette.press('dots', { ...vote, on: [group] })).status).toBe(303);
    expect((await ali.press('dots', { ...vote, on: [group] })).status).toBe(303);
    await move(host, 'reveal');
    expect(await ali.page()).toMatch(/>Læsning<[\s\S]*?>2</);

    await host.press('decide', { decision: 'Vi taler med ungdomsskolen' });
    await host.press('act', { action: 'Ring til lederen', owner: 'netværksansvarlig', due: '2027-02-01' });
    expect((await host.press('act', { action: 'Ring', owner: '', due: 'i morgen' })).status).toBe(422);
    await mette.press('park', { parking: 'Hvem betaler kaffen?' });
    expect(await ali.page()).toContain('Hvem betaler kaffen?');

    expect((await move(host, 'end')).status).toBe(303);
    const minutes = await mette.page();
    for (const text of ['Vi taler med ungdomsskolen', 'netværksansvarlig', 'Læsning', 'Hvem betaler kaffen?'])
      expect(minutes).toContain(text);
    for (const [format, start] of [
      ['pdf', '%PDF'],
      ['docx', 'PK'],
    ] as const) {
      const file = await mette.get(`${mette.path}/minutes.${format}`);
      expect(file.status).toBe(200);
      expect(Buffer.from(await file.arrayBuffer()).toString('latin1', 0, start.length)).toBe(start);
    }
    expect((await joinWorkshop(url, code, 'For sent')).path).toBe('status 404');
  });

  it('shows a tool together only when enough have answered, and never who said what', async () => {
    const { host, code } = await beginWorkshop(url, { template: 'tool', tool: 'mood' });
    await move(host, 'next');
    const page = await host.page();
    expect(page).toContain('action="?/sheet"');
    expect((await host.press('sheet', { step: 'tool', tool: 'mood', do: 'result' })).status).toBe(303);
    await move(host, 'reveal');
    expect(await host.page()).toContain('Svarene vises, når mindst 3 har svaret');
    const mette = await joinWorkshop(url, code, 'Mette');
    expect((await mette.press('sheet', { step: 'tool', tool: 'mood', do: 'result' })).status).toBe(409);
  });

  it('lets a neighbour write for somebody without a phone, and the host hand over', async () => {
    const { host, code } = await beginWorkshop(url);
    const mette = await joinWorkshop(url, code, 'Mette');
    expect((await mette.press('neighbour', { neighbour: 'Gudrun' })).status).toBe(303);
    await move(host, 'next');
    await move(host, 'next');
    const page = await mette.page();
    expect(page).toContain('Gudrun');
    const seats = [...page.matchAll(/href="\?for=([0-9a-f-]{36})"/g)].map((found) => found[1] ?? '');
    const mine = /name="seatId" value="([0-9a-f-]{36})"/.exec(page)?.[1];
    const hers = seats.find((id) => id !== mine) ?? '';
    const step = { step: 'challenge' };
    expect((await mette.press('card', { ...step, seatId: hers, card: 'Fra Gudrun' })).status).toBe(303);
    expect(await host.page()).toContain('Har skrevet: 1 af 3');
    const stranger = await joinWorkshop(url, code, 'Ole');
    expect((await stranger.press('card', { ...step, seatId: hers, card: 'x' })).status).toBe(403);
    const to = /<option value="([0-9a-f-]{36})">Mette/.exec(await host.page())?.[1] ?? '';
    expect((await host.press('hand', { to })).status).toBe(303);
    expect((await move(mette, 'reveal')).status).toBe(303);
    expect((await host.press('move', { deed: 'next', was: '1' })).status).toBe(422);
  });
});

describe('the plan of a workshop', () => {
  const valuesOf = (html: string, name: string): string[] =>
    [
      ...html.matchAll(new RegExp(`<(?:input|textarea)[^>]*name="${name}[^"]*"[^>]*value="([^"]*)"`, 'g')),
    ].map((found) => found[1] ?? '');
  const fieldsOf = (html: string): Record<string, string | string[]> => {
    const steps = valuesOf(html, 'step');
    return {
      step: steps,
      was: valuesOf(html, 'was')[0] ?? '',
      ...Object.fromEntries(
        steps.flatMap((id) => [
          [`kind.${id}`, 'talk'],
          [`title.${id}`, `Trin ${id}`],
          [`lead.${id}`, ''],
          [`minutes.${id}`, '5'],
        ]),
      ),
    };
  };

  it('is built from nothing, moved, fetched as a file and begun from again', async () => {
    const { host } = await beginWorkshop(url, { template: 'own' });
    const room = host.path.replace(/\/plan$/, '');
    expect(host.path).toMatch(/\/plan$/);
    const shown = await host.page();
    const first = fieldsOf(shown);
    expect(first.step).toEqual(['welcome', 'decide']);
    const added = await host.post(`${room}/plan`, { ...first, deed: 'add' });
    expect([added.status, added.headers.get('location')]).toEqual([303, `${room}/plan?saved=1#step-s3`]);
    const three = fieldsOf(await host.page());
    expect(three.step).toEqual(['welcome', 'decide', 's3']);
    await host.post(`${room}/plan`, {
      ...three,
      deed: 'up.s3',
      'kind.s3': 'write',
      'title.s3': 'Hvad fylder?',
    });
    expect(fieldsOf(await host.page()).step).toEqual(['welcome', 's3', 'decide']);

    const crossed = await host.post(`${room}/plan`, { ...first, deed: 'save' });
    expect(crossed.status).toBe(422);
    expect(await crossed.text()).toContain('har rettet planen imens');
    const wrong = { ...fieldsOf(await host.page()), 'minutes.s3': '999', deed: 'save' };
    const refused = await (await host.post(`${room}/plan`, wrong)).text();
    expect(refused).toContain('Skriv et tal fra 1 til 240');
    expect(refused).toContain('value="999"');

    const file = await host.get(`${room}/plan.json`);
    expect(file.headers.get('content-disposition')).toContain('.json');
    const form = new FormData();
    const asked = { template: 'file', title: 'Igen', name: 'Ida' };
    for (const [name, value] of Object.entries(asked)) form.append(name, value);
    form.append('file', new File([await file.text()], 'plan.json', { type: 'application/json' }));
    const again = await fetch(new URL('/da/vaerksteder?/begin', url), {
      ...{ method: 'POST', body: form, redirect: 'manual', headers: { origin: url, accept: 'text/html' } },
    });
    expect([again.status, again.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/[0-9a-f-]{36}$/),
    ]);
    expect(await (await host.get(`/da/vaerksteder?again=${room.split('/').at(-1)}`)).text()).toContain(
      'Planen fra',
    );
    const once = { template: 'again', again: room.split('/').at(-1) ?? '', title: 'Tredje', name: 'Ida' };
    expect((await host.post('/da/vaerksteder?/begin', once)).status).toBe(303);
    const stranger = plainVisitor(url);
    expect((await stranger.post('/da/vaerksteder?/begin', once)).status).toBe(422);
    const none = { template: 'file', title: 'x', name: 'Ida' };
    expect((await stranger.post('/da/vaerksteder?/begin', none)).status).toBe(422);
  });

  it('is changed on the way, jumped in, and is the host’s alone', async () => {
    const { host, code } = await beginWorkshop(url);
    const mette = await joinWorkshop(url, code, 'Mette');
    const at = `${host.path}/plan`;
    expect((await mette.get(at)).headers.get('location')).toBe(host.path);
    expect((await host.press('move', { deed: 'jump', to: 'challenge' })).status).toBe(303);
    await mette.press('card', { step: 'challenge', card: 'Et kort' });
    const fields = fieldsOf(await (await host.get(at)).text());
    const kept = await mette.post(at, { ...fields, 'title.talk': 'Taget over', deed: 'save' });
    expect([kept.status, kept.headers.get('location')]).toEqual([303, host.path]);
    expect(await host.page()).not.toContain('Taget over');
    const without = { ...fields, step: (fields.step as string[]).filter((id) => id !== 'challenge') };
    expect(await (await host.post(at, { ...without, deed: 'save' })).text()).toContain('mangle i referatet');
    // Somebody is moved on while the plan is written: the plan is kept all the same.
    await host.press('move', { deed: 'more' });
    expect((await host.post(at, { ...fields, deed: 'remove.sort' })).status).toBe(303);
    expect(fieldsOf(await (await host.get(at)).text()).step).not.toContain('sort');
  });
});

describe('seats of a workshop', () => {
  it('a large screen reads by a code of its own, and can do nothing', async () => {
    const { host, code } = await beginWorkshop(url);
    expect((await host.press('screen')).status).toBe(303);
    const screenCode = /class="screen-code[^"]*">([^<]+)</.exec(await host.page())?.[1] ?? '';
    expect(screenCode).not.toBe(code);
    const screen = plainVisitor(url);
    const opened = await screen.post('/da/vaerksted', { code: screenCode, name: '' });
    expect(opened.headers.get('location')).toBe(`${host.path}/skaerm`);
    expect((await screen.get(`${host.path}/skaerm`)).status).toBe(200);
    expect((await screen.get(host.path)).headers.get('location')).toBe(`${host.path}/skaerm`);
    await move(host, 'next');
    for (const [deed, fields] of [
      ['move', { deed: 'end', was: '2' }],
      ['park', { id: randomUUID(), parking: 'x' }],
      ['neighbour', { id: randomUUID(), neighbour: 'x' }],
    ] as const)
      expect((await screen.post(`${host.path}?/${deed}`, fields)).status, deed).toBeLessThan(500);
    const still = await host.page();
    expect(still).toContain('Intet er parkeret');
    expect(still).toContain('Trin 1 af');
    expect(still).toContain('Deltagere: 1');
  });

  it('are left, and taken away by the host; whoever leads alone stays', async () => {
    const { host, code } = await beginWorkshop(url);
    const [mette, ali] = [await joinWorkshop(url, code, 'Mette'), await joinWorkshop(url, code, 'Ali')];
    const seat = /name="who" value="([0-9a-f-]{36})"/.exec(await host.page())?.[1] ?? '';
    expect((await ali.post(`${host.path}?/remove`, { who: seat })).status).toBe(403);
    expect((await host.press('remove', { who: seat })).status).toBe(303);
    expect((await mette.get(host.path)).headers.get('location')).toBe('/da/vaerksted');
    expect((await ali.press('leave')).headers.get('location')).toBe('/da/vaerksted?left=1');
    expect((await host.post(`${host.path}?/leave`, {})).status).toBe(422);
    expect(await host.page()).toContain('Deltagere: 1');
  });

  it('get a card back that was sent too late, to be parked', async () => {
    const { host, code } = await beginWorkshop(url);
    const mette = await joinWorkshop(url, code, 'Mette');
    await host.press('move', { deed: 'jump', to: 'challenge' });
    await mette.page();
    await move(host, 'reveal');
    const late = await mette.press('card', { step: 'challenge', card: 'Nåede det ikke' });
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(page).toContain('Du nåede ikke at sende');
    expect(page).toMatch(/name="parking" value="Nåede det ikke"/);
  });
});

describe('a sheet that was not saved before its step closed', () => {
  const begin = async () => {
    const { host, code } = await beginWorkshop(url, { template: 'tool', tool: 'pitch' });
    await move(host, 'next');
    return { host, code };
  };

  it('is given back to who sent it too late, to be opened in the tool', async () => {
    const { host, code } = await begin();
    const mette = await joinWorkshop(url, code, 'Mette');
    await mette.page();
    await move(host, 'reveal');
    const sheet = { step: 'tool', tool: 'pitch', do: 'result', 'shared.idea': 'En fælles læsegruppe' };
    const late = await mette.press('sheet', sheet);
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(page).toContain('Du nåede ikke at gemme dine svar');
    expect(page).toMatch(/name="shared.idea" value="En fælles læsegruppe"/);
    expect(page).toMatch(/action="\/da\/vaerktoejer\/[a-z-]+" target="_blank"/);
  });

  it('waits on the device, and is in the fields when the step opens again', async () => {
    const { host, code } = await begin();
    await using visitor = await openVisitor(theatre.browser, { url, width: 320 });
    const { page } = visitor;
    await visitor.open(`/da/vaerksted?code=${code}`);
    await page.getByLabel('Dit navn').fill('Mette');
    await page.getByRole('button', { name: 'Deltag' }).click();
    const field = page.locator('[name="shared.idea"]');
    await field.fill('En fælles læsegruppe');
    await move(host, 'next');
    await page.getByText('Du nåede ikke at gemme dine svar').waitFor();
    await page.reload();
    await page.getByText('Du nåede ikke at gemme dine svar').waitFor();
    await visitor.look();
    await move(host, 'back');
    await page.getByText('Dine svar fra før står i felterne.').waitFor();
    expect(await field.inputValue()).toBe('En fælles læsegruppe');
    await page.getByRole('button', { name: 'Gem mine svar' }).click();
    await page.getByText('Dine svar er gemt.').first().waitFor();
    await move(host, 'next');
    await page.getByText('Du nåede ikke at gemme dine svar').waitFor({ state: 'detached' });
  });
});

describe('bad input at a workshop', () => {
  it('a phone whose clock is hours wrong, and that sleeps for an hour, shows the time of the room', async () => {
    const { host, code } = await beginWorkshop(url);
    await using visitor = await openVisitor(theatre.browser, { url, width: 320 });
    const { page } = visitor;
    await page.clock.install({ time: Date.now() - 3 * 3_600_000 });
    await visitor.open(`/da/vaerksted?code=${code}`);
    await page.getByLabel('Dit navn').fill('Mette');
    await page.getByRole('button', { name: 'Deltag' }).click();
    await move(host, 'next');
    const minutes = (text: string): number => Number(/(\d+):\d\d/.exec(text)?.[1] ?? -1);
    const inRoom = minutes(/role="timer"[^>]*>([^<]*)</.exec(await host.page())?.[1] ?? '');
    expect(inRoom).toBeGreaterThan(1);
    const clock = page.getByRole('timer');
    const near = async (): Promise<boolean> => Math.abs(minutes(await clock.innerText()) - inRoom) <= 1;
    await expect.poll(near, { timeout: 15_000 }).toBe(true);
    await page.clock.fastForward('01:00:00');
    await expect.poll(near, { timeout: 15_000 }).toBe(true);
  });

  it('two hosts at once: the second is told that somebody moved on', async () => {
    const { host } = await beginWorkshop(url);
    const first = await host.press('move', { deed: 'next' });
    expect(first.status).toBe(303);
    const second = await host.press('move', { deed: 'next', was: '1' });
    expect(second.status).toBe(422);
    expect(await second.text()).toContain('gik videre imens');
  });

  it('members, members of other workshops and nobody do nothing that is the host’s', async () => {
    const { host, code } = await beginWorkshop(url);
    const mette = await joinWorkshop(url, code, 'Mette');
    const other = await joinWorkshop(url, (await beginWorkshop(url)).code, 'Fremmed');
    const nobody = plainVisitor(url);
    const asked = { deed: 'next', was: '1', title: 'x', id: randomUUID(), group: 'g', decision: 'd' };
    for (const deed of ['move', 'group', 'decide', 'hand'])
      expect((await mette.post(`${host.path}?/${deed}`, asked)).status, deed).toBe(422);
    for (const somebody of [other, nobody]) {
      const away = await somebody.get(host.path);
      expect([away.status, away.headers.get('location')]).toEqual([303, '/da/vaerksted']);
      for (const deed of ['move', 'card', 'park', 'decide', 'drop', 'neighbour']) {
        const refused = await somebody.post(`${host.path}?/${deed}`, asked);
        expect([refused.status, refused.headers.get('location')], deed).toEqual([303, '/da/vaerksted']);
      }
      expect((await somebody.get(`${host.path}/minutes.pdf`)).status).toBeGreaterThanOrEqual(400);
    }
    const still = await host.page();
    expect(still).toContain('Begynd med trin 1');
    expect(still).toContain('Intet er parkeret');
  });

  it('a code that has ended leads nowhere, and its pages tell what came of it', async () => {
    const { host, code } = await beginWorkshop(url);
    const mette = await joinWorkshop(url, code, 'Mette');
    await move(host, 'next');
    await move(host, 'end');
    expect((await joinWorkshop(url, code, 'Sen')).path).toBe('status 404');
    expect((await mette.post(`${mette.path}?/park`, { id: randomUUID(), parking: 'x' })).status).toBe(410);
    expect((await host.get(`${host.path}/plan`)).headers.get('location')).toBe(host.path);
    expect((await host.post(`${host.path}?/screen`, {})).status).toBe(422);
    expect(await mette.page()).toContain('Værkstedet er slut');
  });

  it('wrong codes and too many dots are told in words', async () => {
    const wrong = await plainVisitor(url).post('/da/vaerksted', { code: 'ABC-DE0', name: 'Mette' });
    expect(wrong.status).toBe(404);
    expect(await wrong.text()).toContain('Koden er ikke i brug');
    const nameless = await plainVisitor(url).post('/en/workshop', { code: 'ABC-DEF', name: '' });
    expect(nameless.status).toBeGreaterThanOrEqual(400);
  });
});

describe('the pages of a workshop', () => {
  it.each([
    ['da', 320, false],
    ['da', 1280, true],
    ['en', 320, true],
    ['en', 1280, false],
  ] as const)('are whole for everybody (%s, %i px, dark: %s)', async (language, width, dark) => {
    const { host, code } = await beginWorkshop(url);
    const words = { da: ['vaerksted', 'vaerksteder', 'skaerm'], en: ['workshop', 'workshops', 'screen'] }[
      language
    ];
    await using visitor = await openVisitor(theatre.browser, { url, language, width, dark });
    const help = language === 'da' ? 'hjaelp' : 'help';
    for (const path of [
      `/${language}/${words[0]}?code=${code}`,
      `/${language}/${words[1]}?tool=mood`,
      `/${language}/${words[1]}/${help}`,
    ]) {
      await visitor.open(path);
      await visitor.look();
    }
    await visitor.open(`/${language}/${words[0]}?code=${code}`);
    await visitor.page.getByLabel(language === 'da' ? 'Dit navn' : 'Your name').fill('Mette');
    await visitor.page.getByRole('button', { name: language === 'da' ? 'Deltag' : 'Join' }).click();
    await visitor.page.waitForURL(/[0-9a-f-]{36}/);
    await visitor.look();
    const at = new URL(visitor.page.url()).pathname;
    for (const deed of ['next', 'next', 'reveal', 'next', 'next', 'next', 'next']) {
      if (deed === 'next') await visitor.look();
      await move(host, deed);
      await visitor.page.waitForTimeout(300);
    }
    await visitor.look();
    await visitor.open(`${at}/${words[2]}`);
    await visitor.look();
    await move(host, 'end');
    await visitor.open(at);
    await visitor.look();
  });
});
