import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replyText } from './reply-text.ts';

const ours = [
  'Hej',
  'Karen har nævnt dig på arket ”Rum”.',
  'Se kommentaren:\nhttps://byg.test/da/x',
  '-- \nMailen er sendt automatisk.',
];
const marked = ours.join('\n\n').replace(/^/gm, '> ');
const bare = ours.join('\n\n');
const head = (words: readonly string[]): string =>
  words.map((word) => `${word}: Byg partnerskaber <no-reply@byg.test>`).join('\n');

/** How mail programs put the mail that is answered below what somebody has written. */
const frames: Readonly<Record<string, (text: string) => string>> = {
  'Gmail, da': (text) =>
    `${text}\n\nDen man. 23. nov. 2026 kl. 10.05 skrev Byg partnerskaber <\nno-reply@byg.test>:\n\n${marked}\n`,
  'Gmail, en': (text) =>
    `${text}\n\nOn Mon, Nov 23, 2026 at 10:05 AM Byg partnerskaber <no-reply@byg.test>\nwrote:\n\n${marked}\n`,
  'Apple Mail, da': (text) =>
    `${text}\n\n> Den 23. nov. 2026 kl. 10.05 skrev Byg partnerskaber <no-reply@byg.test>:\n> \n${marked}`,
  'Apple Mail, en': (text) =>
    `${text}\n\nOn 23 Nov 2026, at 10.05, Byg partnerskaber <no-reply@byg.test> wrote:\n\n${marked}`,
  'iPhone, da': (text) =>
    `${text}\n\nSendt fra min iPhone\n\nDen 23. nov. 2026 kl. 10.05 skrev Byg partnerskaber <no-reply@byg.test>:\n\n${marked}`,
  'Thunderbird, da': (text) => `${text}\n\nDen 23-11-2026 kl. 10:05 skrev Byg partnerskaber:\n${marked}\n`,
  'Thunderbird, en': (text) => `${text}\n\nOn 23/11/2026 10:05, Byg partnerskaber wrote:\n${marked}\n`,
  'Thunderbird, written below': (text) =>
    `Den 23-11-2026 kl. 10:05 skrev Byg partnerskaber:\n${marked}\n\n${text}\n\n-- \nIda Holm\nRoskilde`,
  'Outlook, da': (text) => `${text}\r\n\r\n${head(['Fra', 'Sendt', 'Til', 'Emne'])}\r\n\r\n${bare}`,
  'Outlook, en': (text) =>
    `${text}\r\n\r\n________________________________\r\n${head(['From', 'Sent', 'To', 'Subject'])}\r\n\r\n${bare}`,
  'Outlook, old, da': (text) =>
    `${text}\n\n-----Oprindelig meddelelse-----\n${head(['Fra', 'Sendt', 'Til', 'Emne'])}\n\n${bare}`,
  'Outlook, old, en': (text) => `${text}\n\n-----Original Message-----\n${bare}`,
  'Outlook, telephone, da': (text) =>
    `${text}\n\nHent Outlook til iOS<https://aka.ms/o0ukef>\n________________________________\n*Fra:* Byg\n*Sendt:* 23. november\n*Til:* Ida\n\n${bare}`,
  'Gmail, of HTML alone': (text) =>
    `${text}\n\nDen man. 23. nov. 2026 kl. 10.05 skrev Byg partnerskaber <no-reply@byg.test>:\n\n${bare}`,
  'with a signature, da': (text) =>
    `${text}\n\nMed venlig hilsen\n\nIda Holm\nBibliotekar\nTlf. 46 31 50 00\n\nFra: Byg\nSendt: i dag\nTil: mig\nEmne: x\n\n${bare}`,
  'with a signature, en': (text) => `${text}\n\nKind regards,\nIda Holm\nLibrarian\n\n-- \nRoskilde`,
};

/** What people write: no line of it is one that programs write. */
const word = fc.stringMatching(/^[a-zæøå0-9]{1,10}$/);
const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `Vi ${words.join(' ')}`);
const written = fc
  .array(fc.oneof(line, fc.constant('')), { maxLength: 6 })
  .chain((lines) => line.map((last) => [...lines, last].join('\n').trim()));

describe('what somebody wrote in answer to a mail', () => {
  it.each(Object.entries(frames))('is found in a mail from %s', (_, frame) => {
    fc.assert(
      fc.property(written, (text) => {
        expect(replyText(frame(text))).toBe(text);
      }),
    );
  });

  it('is nothing where nothing is written', () => {
    for (const frame of Object.values(frames)) {
      const found = replyText(frame(''));
      expect(
        found.replace(
          /med venlig hilsen|kind regards,?|ida holm|bibliotekar|librarian|tlf\. 46 31 50 00|\s/gi,
          '',
        ),
      ).toBe('');
    }
  });

  it('stays where it stands between the lines of the mail', () => {
    const between =
      'Den 23-11-2026 kl. 10:05 skrev Byg:\n> Kan I komme?\nJa\n> Og hvad med rum?\nDet lille\n';
    expect(replyText(between)).toBe('Ja\nDet lille');
  });

  it('holds no link that opens a door, where nothing marks the mail as quoted', () => {
    const secret = 'aB3-'.repeat(11);
    const whole = `Ja\nVælg her: https://byg.test/da/paamindelser/${secret}\nSe https://byg.test/da/arbejdsrum`;
    expect(replyText(whole)).toBe('Ja\nSe https://byg.test/da/arbejdsrum');
  });

  it('keeps what is no signature and no quote', () => {
    for (const text of [
      'Den anden gruppe kom kl. 10.05 og skrev:\nvi er klar',
      'Venlig hilsen er et godt emne til mødet',
      'Ja tak.\n\nMvh. Ida\n\nPS: tag nøglen med',
      'On the whole it went well, she wrote:\nwe come again',
      'Fra: mandag til fredag',
      '5 > 3',
    ])
      expect(replyText(text)).toBe(text);
  });

  it('is never more than was sent, cut again is the same, and ends in time whatever is sent', () => {
    const pieces = fc.constantFrom(
      ...Object.values(frames).map((frame) => frame('x')),
      'Mvh',
      '-- ',
      '>',
      '\n',
      'On 10:05 ',
    );
    const anything = fc
      .array(fc.oneof(fc.string(), pieces), { maxLength: 12 })
      .map((parts) => parts.join('\n'));
    fc.assert(
      fc.property(anything, (text) => {
        const cut = replyText(text);
        expect(cut.length).toBeLessThanOrEqual(text.length);
        expect(replyText(cut)).toBe(cut);
      }),
    );
    for (const nasty of [
      'On 10:05 ',
      'Den 10.05 skrev ',
      'Mvh ',
      '>\n',
      'Fra: x\n',
      '\n',
      '_',
      '> \n\nDen 1 10.05\n',
    ])
      expect(replyText(nasty.repeat(200_000)).length).toBeLessThanOrEqual(40_000);
  });
});
