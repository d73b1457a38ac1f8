import { expect, it } from 'vitest';
import { packParts } from '#domain/handovers/handover.ts';
import { addDays } from '#domain/time.ts';
import { handoverWords } from '#words/handovers/index.ts';
import { post } from '../nouns/deed-form.ts';
import { people, room, signedIn, textOf, type Life } from './life.ts';
import { walk } from './walk-phases.ts';

/** Who began it goes on to something else. */
export function passOn(life: () => Life): void {
  it('a colleague is seated, walked through the partnership in ten minutes, and confirmed by both', () =>
    handOver(life()));
}

async function handOver(life: Life): Promise<void> {
  const { lead, partner, house } = life;
  const heir = await signedIn(life, 'heir');
  await lead.open(room(life, lead, 'parties'));
  const seats = `main a[href^="${room(life, lead, 'parties', 'seat')}/"]`;
  const seat = await lead.page.locator(seats).first().getAttribute('href');
  await lead.open(seat?.split('?')[0] ?? '');
  const nina = lead.page.locator('[name=personId] option', { hasText: people.heir.name });
  const personId = (await nina.getAttribute('value')) ?? '';
  await post(lead, 'seat', { personId, role: 'contact', mandate: true });
  await lead.open(room(life, lead, 'handover'));
  await post(lead, 'begin', { leavesOn: addDays(house.today(), 14) });
  life.handover = /([0-9a-f-]{36})\/?$/.exec(new URL(lead.page.url()).pathname)?.[1] ?? '';
  await post(lead, 'rules', { careful: 'Ring, skriv ikke' });
  await post(lead, 'name', { personId });
  await heir.open(room(life, heir, 'handover', life.handover));
  for (let part = 0; part < packParts.length; part += 1) await post(heir, 'walk');
  await post(heir, 'confirm');
  await partner.open(room(life, partner, 'handover', life.handover));
  expect(await textOf(partner)).not.toContain('Ring, skriv ikke');
  await post(partner, 'confirm');
  expect(await textOf(partner)).toContain(handoverWords('en')('place_done'));
  await heir.open(room(life, heir, 'promises'));
  expect(await textOf(heir)).toContain(people.heir.name);
  await walk(life, heir, 'anchor');
}
