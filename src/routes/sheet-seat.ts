import type { Cookies } from '@sveltejs/kit';

/** Longer than any link. */
const days = 370;

/** One seat at each sheet in a browser; the live room finds it by the sheet's id. */
const nameOf = (sheetId: string): string => `sheet-seat-${sheetId}`;

/** The secret of the seat at this sheet; empty when there is none. Whether it is of this link, the link says. */
export const seatSecretOf = (cookies: Pick<Cookies, 'get'>, sheetId: string): string =>
  cookies.get(nameOf(sheetId)) ?? '';

/** Puts the seat where only the browser has it: no script reads it, no other site sends it. */
export function keepSheetSeat(
  { cookies, url }: { readonly cookies: Cookies; readonly url: URL },
  { sheetId, secret }: { readonly sheetId: string; readonly secret: string },
): void {
  cookies.set(nameOf(sheetId), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: days * 86_400,
  });
}
