import { plainVisitor, type CaseFields } from './case-sender.ts';

type Someone = ReturnType<typeof plainVisitor>;

/** Somebody at a workshop without script: reads the page, presses its buttons. */
export type Seat = Someone & {
  readonly path: string;
  page(): Promise<string>;
  /** Sends the page's form for a deed, with what it carries along unseen. */
  press(deed: string, fields?: CaseFields): Promise<Response>;
};

const hidden = (html: string, deed: string): Record<string, string> => {
  const form = new RegExp(`<form[^>]*action="\\?/${deed}"[\\s\\S]*?</form>`).exec(html)?.[0] ?? '';
  const inputs = form.match(/<input type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(
    inputs.map((input) => [
      /name="([^"]*)"/.exec(input)?.[1] ?? '',
      /value="([^"]*)"/.exec(input)?.[1] ?? '',
    ]),
  );
};

function seat(someone: Someone, path: string): Seat {
  // What is read is the page, not the renderer's marks in it.
  const page = async () => (await (await someone.get(path)).text()).replaceAll(/<!--.*?-->/g, '');
  return {
    ...someone,
    path,
    page,
    press: async (deed, fields = {}) =>
      someone.post(`${path}?/${deed}`, { ...hidden(await page(), deed), ...fields }),
  };
}

export type Begun = { readonly host: Seat; readonly code: string };

export async function beginWorkshop(url: string, fields: CaseFields = {}): Promise<Begun> {
  const someone = plainVisitor(url);
  const asked = { template: 'short', tool: '', title: 'Skal vi samarbejde?', name: 'Ida', ...fields };
  const begun = await someone.post('/da/vaerksteder?/begin', asked);
  const host = seat(someone, begun.headers.get('location') ?? `status ${begun.status}`);
  const code = /class="code[^"]*">([^<]+)</.exec(await host.page())?.[1] ?? '';
  return { host, code };
}

export async function joinWorkshop(url: string, code: string, name: string): Promise<Seat> {
  const someone = plainVisitor(url);
  const joined = await someone.post('/da/vaerksted', { code, name });
  return seat(someone, joined.headers.get('location') ?? `status ${joined.status}`);
}

/** The host's button that moves everybody. */
export const move = (host: Seat, deed: string) => host.press('move', { deed });
