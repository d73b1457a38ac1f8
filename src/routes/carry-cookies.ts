import type { Cookies } from '@sveltejs/kit';

/** Sends on the cookies that the sign-in made, exactly as it made them. */
export function carryCookies(cookies: Cookies, made: readonly string[]): void {
  for (const line of made) {
    const { name, value, ...how } = cookies.parse(line);
    cookies.set(name, value ?? '', {
      path: '/',
      ...how,
      httpOnly: how.httpOnly ?? false,
      secure: how.secure ?? false,
    });
  }
}
