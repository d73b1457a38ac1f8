import type { da } from './da.ts';

export const en: Record<keyof typeof da, string> = {
  product: 'Build Partnerships',
  bookSubtitle: 'A guide for libraries and those they want to build something with',
  wholeDescription:
    'The whole guide: eight chapters on finding, building and looking after partnerships, with questions, cases and a checklist.',
  contents: 'Contents',
  chapter: 'Chapter {number}',
  page: 'page',
  imprint: 'About this edition',
  cover: 'Cover',
  landmarks: 'Landmarks',
  beginning: 'Start of content',
  fourAndTwenty: 'Twenty-four lines',
  edition: 'Edition of {day}',
  citeAs: 'Cite as: {title}. Edition of {day}. CC BY 4.0.',
  licenceText:
    'Text and drawings are published under Creative Commons Attribution 4.0 International (CC BY 4.0). You may copy, translate, change and print them as long as you say where they come from and whether you have changed anything.',
  licenceAddress: 'https://creativecommons.org/licenses/by/4.0/',
  whichOne: 'The content was last changed on {day} and carries the mark {version}. The newest edition is at',
  typeText: 'Set in Source Serif 4 and Source Sans 3. The file can be read aloud and follows PDF/UA-1.',
  typeTextScreen: 'The text can be read aloud, and the drawings are described in words.',
  coverDrawing:
    'Two pawns have each stepped out of a box and are building a bridge of blocks. One block is still missing.',
  accessibilitySummary:
    'All text is real text in reading order, with headings, language and navigation. Every model is described in words and repeated as a table.',

  // The pocket edition
  foldLine: 'fold',
  cutLine: 'cut',
  foldAlt:
    'Four small drawings: the sheet is folded into eight fields. The middle crease is cut open across the two inner fields. The sheet is folded lengthwise and its ends are pushed together. The booklet is closed round its cover.',
  posterLead:
    'Three lines to each chapter. Go through them together once a year, and choose two or three to work on.',
  tickSheet: 'Tick a line when you could show it to somebody.',

  // The presentation
  freeForAll: 'Guide, tools and film. Free for all.',

  // The page of the editions
  title: 'The guide in print',
  description:
    'The whole guide as PDF, e-book and one long page, the pocket edition to fold, the checklist for the wall and a short presentation. Free to download.',
  lead: 'One text in many shapes. Take the one that suits what you are about to do: read on the train, lay on the meeting table or hang up by the coffee.',
  getIt: 'Download',
  read: 'Read',
  who: 'For whom',
  how: 'How to print',
  kilobytes: '{size} kB',
  megabytes: '{size} MB',
  pageCount: '{count, plural, one {# page} other {# pages}}',
  wholeSection: 'The whole guide',
  wallSection: 'For meetings and walls',
  chapterSection: 'One chapter at a time',
  chapterLead: 'Each chapter as a PDF in A4. Good to hand out before a meeting about that very thing.',
  sameBytes:
    'All editions are made from the same text and bear the same date. Where the content has not changed, neither has the file.',
  editionDay: 'The text was last changed on {day}.',
  licenceNote: 'Free to copy and print, also for sale, when the source is named (CC BY 4.0).',

  name_book: 'The whole guide as a book',
  file_book: 'Build Partnerships – the guide',
  for_book:
    'For those who want the whole guide in their hands or in an archive. A5 with cover, contents and page numbers.',
  how_book:
    'Print as a booklet on A4: two pages to a sheet, both sides of the paper. A print shop can use the file as it is.',
  name_epub: 'The whole guide as an e-book',
  file_epub: 'Build Partnerships – the guide',
  for_epub:
    'For phones and e-readers, also without a network. The type can be made larger, and the text can be read aloud.',
  how_epub: 'Not meant for paper. Open the file in the app you usually read e-books in.',
  name_page: 'The whole guide in one file',
  file_page: 'Build Partnerships – the guide',
  for_page:
    'For those who want to search it all at once, keep it on a drive or copy from it. Works without a network.',
  how_page: 'Can be printed from the browser. Every chapter begins on a new page.',
  name_whole: 'The whole guide on one page',
  for_whole: 'For reading from end to end on the screen, or searching with the browser.',
  how_whole: 'Can be printed from the browser. Every chapter begins on a new page.',
  name_pixi: 'The pocket edition',
  file_pixi: 'Build Partnerships – pocket edition',
  for_pixi: 'For handing out. One sheet that folds into eight small pages with the heart of every chapter.',
  how_pixi:
    'Print on one side of an A4 sheet at full size (100%). Fold and cut as the drawing on the back shows.',
  'name_pixi-reading': 'The pocket edition, page by page',
  'file_pixi-reading': 'Build Partnerships – pocket edition for the screen',
  'for_pixi-reading': 'The same eight pages in reading order, for screens and reading aloud.',
  'how_pixi-reading': 'Meant for the screen. To fold it, use the sheet above.',
  'name_poster-a4': 'The checklist, A4',
  'file_poster-a4': 'Build Partnerships – checklist A4',
  'for_poster-a4': 'For the meeting table: 24 lines to tick.',
  'how_poster-a4': 'Print on A4. Colour is pleasant but not needed.',
  'name_poster-a3': 'The checklist, A3',
  'file_poster-a3': 'Build Partnerships – checklist A3',
  'for_poster-a3': 'For the wall by the coffee, where several people can read it at once.',
  'how_poster-a3': 'Print on A3, or let a print shop do it on heavy paper.',
  name_slides: 'The presentation',
  file_slides: 'Build Partnerships – presentation',
  for_slides: 'For a staff meeting or a first meeting with a possible partner. Ten pages.',
  how_slides: 'Show it full screen. On paper: two pages to a sheet.',
  'name_toolbox-a3': 'The toolbox, A3',
  'file_toolbox-a3': 'Build Partnerships – the toolbox A3',
  'for_toolbox-a3': 'For the wall: every tool with its number, by chapter and by what you are facing.',
  'how_toolbox-a3': 'Print on A3, or have a printer do it on heavy paper.',
  'name_toolbox-pocket': 'The toolbox in your pocket',
  'file_toolbox-pocket': 'Build Partnerships – the toolbox in your pocket',
  'for_toolbox-pocket':
    'To hand out at a meeting. One sheet that folds into eight small pages with every tool.',
  'how_toolbox-pocket':
    'Print on one side of a sheet of A4 at full size (100%). Fold and cut as the drawing on the back shows.',
  'name_toolbox-pocket-reading': 'The toolbox in your pocket, page by page',
  'file_toolbox-pocket-reading': 'Build Partnerships – the toolbox in your pocket for the screen',
  'for_toolbox-pocket-reading':
    'The same eight pages in reading order, for the screen and for reading aloud.',
  'how_toolbox-pocket-reading': 'Meant for the screen. To fold it, use the sheet above.',
  'name_game-cards': 'The partnership game, cards and rules',
  'file_game-cards': 'Build Partnerships – the partnership game',
  'for_game-cards': 'For three to eight players around a table: stories, roles, hidden interests and events.',
  'how_game-cards': 'Print on one side of heavy A4 paper at full size (100%), and cut along the lines.',
  file_chapter: 'Build Partnerships – {number} {short}',

  // The page of the checklist
  checklistPosters: 'The checklist on paper',
  toChapter: 'Read the chapter',
  toTool: 'Tool: {name}',
  ticked: '{count} of {all} are ticked.',
  tickedKeep:
    'The ticks are in the address of the page. Bookmark it, send it to a colleague, or print the page.',
  tickedClear: 'Remove all ticks',
  tickHint:
    'We do not keep the ticks. They will be in the address of the page, so that you can keep it yourself.',
  tickKeep: 'Count, and get an address to keep',
};
