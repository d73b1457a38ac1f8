import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { address } from '#words/addresses.ts';
import { agreementWords } from '#words/agreements/index.ts';
import { partnershipWords } from '#words/partnerships/index.ts';
import { partyWords } from '#words/parties/index.ts';
import { peopleWords } from '#words/people/index.ts';
import { sheetWords } from '#words/sheets/index.ts';
import { signInWords } from '#words/sign-in/index.ts';
import { toolboxTexts } from '#words/toolbox/index.ts';
import { agreementAt, clauseAt, hardStops } from './nouns/agreement.ts';
import {
  chooseFrom,
  chooseStep,
  followLink,
  pressButton,
  tabTo,
  tick,
  typeDate,
  typeIn,
} from './nouns/keys.ts';
import { signInLink } from '../harness/browser-mailbox.ts';
import { field, keptHere, toolPaths } from './nouns/tool-page.ts';
import { openTheatre, type Theatre } from '../harness/browser-theatre.ts';
import { closeStage, openStage, type Stage } from './stage.ts';

let theatre: Theatre;
const stage = {} as Stage;
beforeAll(async () => {
  theatre = await openTheatre();
  Object.assign(stage, await openStage({ language: 'da', script: true, theatre }));
});
afterAll(async () => {
  await closeStage(stage);
  await theatre?.[Symbol.asyncDispose]();
});

const language = 'da';
const standsOn = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.getAttribute('name') || '');

describe('with the keyboard alone', () => {
  it('one skips to the content, is led to what is wrong, and signs in', async () => {
    const { lead, people, mailbox } = stage;
    const { page } = lead;
    const say = signInWords(language);
    await lead.open(address(language, 'sign-in'));
    await page.keyboard.press('Tab');
    expect(await page.locator('.skip').evaluate((skip) => skip === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await standsOn(page)).toBe('main');
    await pressButton(page, say('sendLink'));
    await page.locator('#error-summary').waitFor();
    await expect.poll(() => standsOn(page)).toBe('error-summary');
    await followLink(page, page.locator('#error-summary a'));
    expect(await standsOn(page)).toBe('email');
    await page.keyboard.type(people.lead.email);
    await page.keyboard.press('Enter');
    await page.waitForURL(/sent=1/);
    await lead.open(await mailbox.find(people.lead.email, signInLink));
    await pressButton(page, say('confirm'));
    await page.waitForURL(/velkommen/);
    await typeIn(page, 'name', people.lead.name);
    await typeIn(page, 'function', people.lead.function);
    await page.keyboard.press('Enter');
    await page.waitForURL(({ pathname }) => pathname === address(language, 'workspace'));
  });

  it('one fills in the tool, adds a party and takes it away again', async () => {
    const { lead, example } = stage;
    const { page } = lead;
    const ui = toolboxTexts[language];
    await lead.open(toolPaths[language]);
    await page.locator('.keeping').waitFor();
    await typeIn(page, 'title', example.title);
    await typeIn(page, 'sides.0.name', example.parties[0].name);
    await typeIn(page, 'sides.0.brings', example.parties[0].brings);
    await chooseStep(page, 'sides.0.gain', 4);
    await chooseStep(page, 'sides.0.effort', 3);
    await pressButton(page, ui.addParty);
    await expect.poll(() => standsOn(page)).toBe('sides.2.name');
    await page.keyboard.type(example.parties[2].name);
    await pressButton(page, ui.remove.replace('{name}', example.parties[2].name));
    await expect.poll(() => standsOn(page)).toBe('undo-removal');
    await page.keyboard.press('Enter');
    await expect.poll(() => standsOn(page)).toBe('sides.2.name');
    await keptHere(page, language);
  });

  it('one begins a partnership and takes in a party', async () => {
    const { lead, example } = stage;
    const { page } = lead;
    const [library, museum] = example.parties;
    const organisation = async ({ name, place }: typeof library, kind: string): Promise<void> => {
      await typeIn(page, 'name', name);
      await chooseFrom(page, 'kind', kind);
      await typeIn(page, 'place', place);
    };
    await lead.open(address(language, 'workspace', 'organisations', 'new'));
    await organisation(library, peopleWords(language)('kind_library'));
    await pressButton(page, peopleWords(language)('newOrganisationSave'));
    await page.waitForURL(/done=added/);
    await lead.open(address(language, 'workspace', 'partnerships', 'new'));
    await typeIn(page, 'name', example.title);
    await pressButton(page, partnershipWords(language)('newSave'));
    await page.waitForURL(/done=begun/);
    stage.room = new URL(page.url()).pathname;
    await lead.open(`${stage.room}/parter/tilfoej`);
    await organisation(museum, peopleWords(language)('kind_museum'));
    await pressButton(page, partyWords(language)('addNewSave'));
    await page.waitForURL(/done=added/);
  });

  it('one fills in one’s own side, and shows all sides', async () => {
    const { lead, room, example } = stage;
    const { page } = lead;
    const say = sheetWords(language);
    await lead.open(`${room}/ark`);
    await typeIn(page, 'title', example.title);
    await page.keyboard.press('Enter');
    await page.waitForURL(/ark\/[0-9a-f-]{36}/);
    await typeIn(page, 'sides.0.brings', example.parties[0].brings);
    await typeIn(page, 'sides.0.wants', example.parties[0].wants);
    await chooseStep(page, 'sides.0.gain', 4);
    await chooseStep(page, 'sides.0.effort', 3);
    await tick(page, page.getByLabel(say('readyLabel')));
    await pressButton(page, say('save'));
    await page.waitForURL(/saved=/);
    await followLink(page, page.locator('summary', { hasText: say('revealLead') }));
    await pressButton(page, say('revealLead'));
    await page.waitForURL(/revealed=1/);
    await tabTo(page, page.locator('textarea[name$=".wants"]').first());
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' #1');
    await page
      .getByText(toolboxTexts[language].savedAt.split('{')[0] ?? '')
      .first()
      .waitFor();
  });

  it('one writes in the editor with its tools, and gets out of it again', async () => {
    const { lead, room } = stage;
    const { page } = lead;
    const say = agreementWords(language);
    await lead.open(agreementAt(room));
    await tabTo(page, page.locator('input[name=level]:checked'));
    await typeDate(page, 'startsOn', '04012027');
    await typeDate(page, 'endsOn', '17122027');
    await pressButton(page, say('begin'));
    await page.locator('#completeness-heading').waitFor();
    for (const clause of await hardStops(lead)) {
      await lead.open(clauseAt(room, clause));
      await page.locator('.ProseMirror').first().waitFor();
      await tabTo(page, page.getByRole('button', { name: say('bold'), exact: true }));
      await tabTo(page, page.locator('.ProseMirror'));
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(`${clause} med fed`);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('ControlOrMeta+B');
      await tabTo(page, page.getByRole('button', { name: say('saveClause'), exact: true }));
      await page.keyboard.press('Enter');
      await page.waitForURL(/saved=/);
      expect(await page.locator('.ProseMirror strong').innerText()).toBe(`${clause} med fed`);
      await lead.open(agreementAt(room));
    }
    expect(await hardStops(lead)).toEqual([]);
  });

  it('one puts the agreement forward and accepts it', async () => {
    const { lead, room, people } = stage;
    const { page } = lead;
    const say = agreementWords(language);
    await lead.open(agreementAt(room));
    // Where the house's suggestions still have places to fill in, it is said that they shall stand.
    const stand = page.locator('input[name=gapsStand]');
    if ((await stand.count()) > 0) {
      await tabTo(page, stand);
      await page.keyboard.press('Space');
    }
    await pressButton(page, say('putForward'));
    await page.waitForURL(/udgaver\/[0-9a-f-]{36}/);
    await pressButton(page, say('accept'));
    await page.locator('#error-summary').waitFor();
    await expect.poll(() => standsOn(page)).toBe('error-summary');
    await followLink(page, page.locator('#error-summary a').first());
    expect(await standsOn(page)).toBe('mandate');
    await page.keyboard.press('Space');
    expect(await field(page, 'name').inputValue()).toBe(people.lead.name);
    await pressButton(page, say('accept'));
    await page.waitForURL(/accepted=1/);
    await lead.look();
  });
});
