import { expect, it } from 'vitest';
import { liveTexts } from '#words/toolbox/live/index.ts';
import { connected, liveField, liveScale } from '../nouns/shared-sheet.ts';
import { rate, toolButton } from '../nouns/tool-page.ts';
import { actors, type Stage } from '../stage.ts';

/** The sheet that all write in: live where there is script, by a plain form where there is none. */
export function writeTogether(stage: Stage, script: boolean): void {
  if (!script)
    return it('is then written in by a plain form, and nobody overwrites another', () => byForm(stage));
  it('is then written live by all, who see each other', () => live(stage));
  it('merges what was written without network', () => offline(stage));
}

async function live(stage: Stage): Promise<void> {
  const { lead, museum, university, people, language, example } = stage;
  const [here, there] = [liveField(lead.page, 'brings', 0), liveField(university.page, 'brings', 0)];
  await Promise.all(actors(stage).map(({ visitor }) => connected(visitor.page, language)));
  await here.press('End');
  await here.pressSequentially(' #1');
  await expect.poll(() => there.inputValue()).toBe(`${example.parties[0].brings} #1`);
  await expect.poll(() => university.page.locator('main').innerText()).toContain(people.lead.name);
  await rate(museum.page, liveScale('gain', 1), '2');
  const seen = liveScale('gain', 1);
  await expect.poll(() => university.page.locator(`input[name="${seen}"][value="2"]`).isChecked()).toBe(true);
  await university.look();
}

async function offline({ lead, university, language, example }: Stage): Promise<void> {
  const [here, there] = [liveField(lead.page, 'mustHave', 0), liveField(university.page, 'mustHave', 0)];
  lead.expectTrouble(/WebSocket|ERR_INTERNET_DISCONNECTED/);
  await lead.context.setOffline(true);
  await lead.page.getByText(liveTexts[language].offline).first().waitFor();
  await here.press('End');
  await here.pressSequentially(' + lead');
  await there.press('Home');
  await there.pressSequentially('guest + ');
  await lead.context.setOffline(false);
  const merged = `guest + ${example.parties[0].mustHave} + lead`;
  await expect.poll(() => there.inputValue()).toBe(merged);
  await expect.poll(() => here.inputValue()).toBe(merged);
  await lead.page.reload();
  await expect.poll(() => here.inputValue()).toBe(merged);
}

async function byForm({ lead, university, sheet, language, example }: Stage): Promise<void> {
  const [here, there] = [liveField(lead.page, 'brings', 0), liveField(university.page, 'mustHave', 0)];
  await lead.open(sheet);
  await university.open(sheet);
  await here.fill(`${example.parties[0].brings} #1`);
  await there.fill(`${example.parties[0].mustHave} #2`);
  await toolButton(lead.page, language, 'save').click();
  await lead.page.waitForURL(/saved=/);
  await lead.look();
  await toolButton(university.page, language, 'save').click();
  await university.page.waitForURL(/saved=/);
  await lead.open(sheet);
  expect(await here.inputValue()).toBe(`${example.parties[0].brings} #1`);
  expect(await liveField(lead.page, 'mustHave', 0).inputValue()).toBe(`${example.parties[0].mustHave} #2`);
}
