import { attributeOf } from './browser-html.ts';

export type CaseFields = Readonly<Record<string, string | readonly string[]>>;

const story = 'Vi lavede en læseklub på fabrikken sammen, og den lever endnu i bedste velgående. ';

/** A case that nothing is wrong with. */
export const wholeCase = (mark: string): CaseFields => ({
  ...{
    writtenIn: 'da',
    title: `Læseklub ${mark}`,
    summary: story + story.slice(0, 20),
    library: 'Byens Bibliotek',
  },
  ...{ answeredBy: 'formidler', partner1: 'Fabrikken A/S', sector1: 'company', place: 'Roskilde' },
  ...{ from: '2023', to: '', targetGroup: 'voksne på arbejde', phase: '7' },
  ...{ barrier: ['calendar', 'culture'], gain: ['network'] },
  ...{ 'answer-purpose': story.repeat(2), 'answer-experience': story, 'answer-challenges': story },
  ...{ 'answer-barriers': story, 'answer-gain': story, partnerSays: 'Spørg bare. Vi sagde ja.' },
  sender: 'other',
  email: `afsender-${mark}@byg.test`,
  libraryEmail: `bibliotek-${mark}@byg.test`,
  partnerEmail: `partner-${mark}@byg.test`,
});

/** Somebody without script: reads pages and sends forms, and remembers cookies. */
export function plainVisitor(url: string) {
  const cookies = new Map<string, string>();
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const remember = (answer: Response): Response => {
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';', 1)[0]?.split('=') ?? [];
      cookies.set(name, value);
    }
    return answer;
  };
  const get = async (path: string) =>
    remember(await fetch(new URL(path, url), { headers: { cookie: cookie() }, redirect: 'manual' }));
  const post = async (path: string, fields: CaseFields) => {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) body.append(name, one);
    const headers = { cookie: cookie(), origin: url, accept: 'text/html' };
    return remember(await fetch(new URL(path, url), { method: 'POST', body, headers, redirect: 'manual' }));
  };
  return { get, post, cookie };
}

export const tell = '/da/eksempler/fortael';

/** What the form carries along unseen. */
export async function openForm(visitor: ReturnType<typeof plainVisitor>, path = tell): Promise<CaseFields> {
  const html = await (await visitor.get(path)).text();
  const hidden = (name: string) =>
    attributeOf(html, new RegExp(`<input[^>]*name="${name}"[^>]*>`), 'value') ?? '';
  return { once: hidden('once'), mark: hidden('mark'), revision: hidden('revision') };
}
