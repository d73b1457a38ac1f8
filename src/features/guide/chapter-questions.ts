/** One of a chapter's questions to answer on the spot. */
export type ChapterQuestion = {
  /**
   * Stays when the question is reworded, moved or translated: a word of its own from `:::questions{ids="…"}`, the
   * same in both languages. Where the chapter gives no words it is the question's number (`q3`).
   */
  readonly id: string;
  readonly text: string;
};

const box = /^:::questions(?:\{ids="([a-z0-9 -]*)"\})?[^\n]*\n([\s\S]*?)^:::\s*$/gm;
const item = /^(?:[-*]|\d+\.)\s+(.+(?:\n[ \t]+\S.*)*)/gm;

/** The questions in the order that the chapter asks them. */
export function questionsOf(body: string): readonly ChapterQuestion[] {
  const found = [...body.matchAll(box)].flatMap(([, ids = '', list = '']) => {
    const words = ids.split(' ').filter(Boolean);
    return [...list.matchAll(item)].map(([, text = ''], index) => ({
      word: words[index],
      text: plain(text),
    }));
  });
  return found.map(({ word, text }, index) => ({ id: word ?? `q${index + 1}`, text }));
}

/** A question as it is said, without the marks of Markdown. */
const plain = (text: string): string =>
  text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]+([^*_`]+)[*_`]+/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

/** A chapter as HTML in two parts: what comes before its questions, and what comes after. */
export function aroundQuestions(html: string): { readonly before: string; readonly after: string } {
  const at = html.indexOf('<div class="box box-questions"');
  const end = at < 0 ? -1 : html.indexOf('</div>', at);
  if (end < 0) return { before: html, after: '' };
  return { before: html.slice(0, at), after: html.slice(end + '</div>'.length) };
}
