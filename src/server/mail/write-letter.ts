import { mailWords } from '#words/mail/index.ts';
import type { LetterBody, LetterSection } from './letter-body.ts';

type WrittenLetter = { readonly subject: string; readonly text: string; readonly html: string };

const longestSubject = 200;

/** One line, whatever somebody has called a partnership: a line break in a header begins another header. */
export function oneLine(text: string): string {
  const flat = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  const letters = [...flat];
  return letters.length <= longestSubject ? flat : `${letters.slice(0, longestSubject - 1).join('')}…`;
}

/** The same letter twice: as text for every reader, and as simple HTML. */
export function writeLetter(body: LetterBody, publicUrl: string): WrittenLetter {
  const site = new URL(publicUrl).host;
  const subject = oneLine(body.subject);
  return { subject, text: asText(body, site), html: asHtml({ ...body, subject }, site) };
}

function asText(body: LetterBody, site: string): string {
  const say = mailWords(body.language);
  const parts = [
    say('hello'),
    ...body.paragraphs,
    ...(body.sections ?? []).map(sectionText),
    ...(body.code ? [`${body.code.label}: ${body.code.code}`] : []),
    ...(body.action ? [`${body.action.label}:\n${body.action.url}`] : []),
    ...(body.afterwards ?? []),
    ...(body.stop ? [say('stop', { url: body.stop })] : []),
    `${say('regards')}\n${say('house')}`,
    `-- \n${say('automatic', { site })}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
const paragraph = (text: string): string => `<p>${escaped(text).replaceAll('\n', '<br>')}</p>`;

const looks = {
  body: 'margin:0;padding:24px;font:16px/1.5 Georgia,serif;color:#1c1c1c;background:#ffffff',
  column: 'max-width:36rem;margin:0 auto;overflow-wrap:anywhere',
  action:
    'display:inline-block;padding:12px 20px;background:#16425b;color:#ffffff;text-decoration:underline;border-radius:4px',
  code: 'font:700 28px/1.4 monospace;letter-spacing:0.15em',
  small: 'font-size:14px;color:#4a4a4a',
};

const sectionText = ({ heading, lines }: LetterSection): string =>
  [
    heading,
    ...lines.map(({ text, url, action }) =>
      [`– ${text}`, `  ${url}`, ...(action ? [`  ${action.label}: ${action.url}`] : [])].join('\n'),
    ),
  ].join('\n');

const linkHtml = (url: string, label: string): string => `<a href="${escaped(url)}">${escaped(label)}</a>`;

const sectionHtml = ({ heading, lines }: LetterSection): string =>
  [
    `<p><strong>${escaped(heading)}</strong></p>`,
    ...lines.map(
      ({ text, url, action }) =>
        `<p>${linkHtml(url, text)}${action ? `<br>${linkHtml(action.url, action.label)}` : ''}</p>`,
    ),
  ].join('\n');

function asHtml(body: LetterBody, site: string): string {
  const say = mailWords(body.language);
  const inner = [
    paragraph(say('hello')),
    ...body.paragraphs.map(paragraph),
    ...(body.sections ?? []).map(sectionHtml),
    ...(body.code ? [codeHtml(body.code)] : []),
    ...(body.action ? [actionHtml(body.action, say('if-button-fails'))] : []),
    ...(body.afterwards ?? []).map(paragraph),
    paragraph(`${say('regards')}\n${say('house')}`),
    `<p style="${looks.small}">${escaped(say('automatic', { site }))}${body.stop ? stopHtml(body.stop, say('stop-action')) : ''}</p>`,
  ];
  return [
    `<!DOCTYPE html>\n<html lang="${body.language}">`,
    `<head><meta charset="utf-8"><title>${escaped(body.subject)}</title></head>`,
    `<body style="${looks.body}"><div role="article" style="${looks.column}" lang="${body.language}">`,
    ...inner,
    '</div></body>\n</html>\n',
  ].join('\n');
}

const codeHtml = ({ label, code }: { label: string; code: string }): string =>
  `<p>${escaped(label)}:<br><strong style="${looks.code}">${escaped(code)}</strong></p>`;

const stopHtml = (url: string, label: string): string => `<br>${linkHtml(url, label)}`;

const actionHtml = ({ label, url }: { label: string; url: string }, ifFails: string): string =>
  [
    `<p><a href="${escaped(url)}" style="${looks.action}">${escaped(label)}</a></p>`,
    `<p style="${looks.small}">${escaped(ifFails)}<br>${escaped(url)}</p>`,
  ].join('\n');
