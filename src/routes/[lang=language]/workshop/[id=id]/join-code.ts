import { showCode } from '#domain/gatherings/code.ts';
import type { Language } from '#domain/language.ts';
import { qrCode } from '#domain/qr/qr-code.ts';
import { qrSvg } from '#domain/qr/qr-svg.ts';
import { address } from '#words/addresses.ts';

/** Drawings that were made lately: everybody's page asks for the same one at every change. */
const drawn = new Map<string, string>();
const most = 200;

function drawingOf(link: string): string {
  const known = drawn.get(link);
  if (known) return known;
  if (drawn.size >= most) drawn.clear();
  const made = qrSvg(qrCode(link));
  drawn.set(link, made);
  return made;
}

/** How others come in: the code, where it is typed, and a drawing that leads straight to the field for a name. */
export function joinCode(publicUrl: string, language: Language, code: string) {
  const join = publicUrl + address(language, 'workshop');
  return {
    code: showCode(code),
    joinAddress: join.replace(/^https?:\/\//, ''),
    qr: drawingOf(`${join}?code=${code}`),
  };
}
