import { expect, it } from 'vitest';
import { address } from '#words/addresses.ts';
import { signInByMail } from '../nouns/entrance.ts';
import { leaks } from '../nouns/leaks.ts';
import { heardLive } from '../nouns/live-door.ts';
import { sheetId } from '../nouns/shared-sheet.ts';
import { actors, type Stage } from '../stage.ts';

/** Every private address that was opened on the journey, and the files behind them. */
function privatePaths(stage: Stage): string[] {
  const opened = actors(stage).flatMap(({ visitor }) => [...visitor.visited]);
  const room = stage.room.split('/').at(-1) ?? '';
  const files = [
    '',
    '/agreement',
    '/agreement.pdf',
    '/agreement.docx',
    '/calendar.ics',
    '/history',
    '/people',
    '/sheets',
  ];
  const sheet = `/api/v1/sheets/${sheetId(stage.sheet)}`;
  return [
    ...new Set(opened.filter((path) => path.startsWith(stage.room))),
    ...files.map((file) => `/api/v1/partnerships/${room}${file}`),
    sheet,
    `${sheet}/sheet.pdf`,
  ];
}

export function keepOthersOut(stage: Stage): void {
  it('a stranger and nobody find nothing of it', async () => {
    const { language, example, people, mailbox, sheet } = stage;
    await using stranger = await stage.newVisitor();
    await stranger.open(address(language, 'sign-in'));
    await signInByMail(stranger, mailbox, people.stranger);
    const secrets = [example.title, example.parties[0].name, example.purpose];
    const paths = privatePaths(stage);
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) {
      const theirs = await stranger.context.request.get(stranger.url + path, { maxRedirects: 0 });
      expect([401, 403, 404], `${path} for a stranger`).toContain(theirs.status());
      const headers = { accept: 'text/html' };
      const nobodys = await fetch(stranger.url + path, { redirect: 'manual', headers });
      expect([303, 401, 404], `${path} for nobody`).toContain(nobodys.status);
      expect(leaks((await theirs.text()) + (await nobodys.text()), secrets), path).toEqual([]);
    }
    expect(await heardLive(stranger, sheetId(sheet))).toBeNull();
  });
}
