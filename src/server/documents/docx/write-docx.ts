import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { Manuscript } from '../manuscript.ts';
import { blockOf } from './blocks.ts';
import { plainRuns } from './runs.ts';
import { settle } from './settle.ts';
import { numbering, quiet, sans, styles } from './styles.ts';

const a4 = { width: 11906, height: 16838 };
const margin = { portrait: 1500, landscape: 1000 };

/** The manuscript as Office Open XML, with real styles, headings, lists and table headers. */
export async function writeDocx(manuscript: Manuscript): Promise<Uint8Array> {
  const side = manuscript.landscape ? margin.landscape : margin.portrait;
  const width = (manuscript.landscape ? a4.height : a4.width) - 2 * side;
  const lists = { started: 0 };
  const document = new Document({
    title: manuscript.title,
    creator: manuscript.author,
    lastModifiedBy: manuscript.author,
    description: manuscript.subtitle,
    styles: styles(manuscript.language),
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: {
              ...a4,
              orientation: manuscript.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: 1400, bottom: 1400, left: side, right: side },
          },
        },
        footers: { default: footer(manuscript, width) },
        children: [
          ...opening(manuscript),
          ...manuscript.blocks.flatMap((block) => blockOf(block, lists, width)),
        ],
      },
    ],
  });
  return settle(new Uint8Array(await Packer.toArrayBuffer(document)), manuscript);
}

function opening({ title, subtitle, author, day }: Manuscript): Paragraph[] {
  const byline = [author, day].filter((part) => part !== '').join(' · ');
  return [
    new Paragraph({ style: 'Title', children: plainRuns(title) }),
    ...(subtitle === '' ? [] : [new Paragraph({ style: 'Subtitle', children: plainRuns(subtitle) })]),
    new Paragraph({ style: 'Byline', children: plainRuns(byline) }),
  ];
}

function footer({ footer: text, page: [page, of] }: Manuscript, width: number): Footer {
  const run = (children: (string | (typeof PageNumber)[keyof typeof PageNumber])[]): TextRun =>
    new TextRun({ font: sans, size: 16, color: quiet, children });
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [run([text, '\t', `${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES])],
      }),
    ],
  });
}
