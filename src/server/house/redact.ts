/** Query parameters and path parts that open a door for whoever has them. */
const inQuery = /([?&](?:token|code|state|key|secret|sig|otp|callbackURL)=)[^&#\s"']+/giu;
const inPath = /(\/(?:g|gaest|guest|feed|kalender|calendar|magic-link|invitation)\/)[A-Za-z0-9_-]{16,}/giu;
/** Anything long and random elsewhere: our own tokens, and the credentials in an address. */
const bearer = /\b(Bearer\s+|byg_)[A-Za-z0-9._-]{8,}/gu;
const credentials = /(:\/\/[^:/@\s]*:)[^@/\s]+@/gu;

/** The same text with every token in it replaced by `…`. */
export const withoutTokens = (text: string): string =>
  text.replace(inQuery, '$1…').replace(inPath, '$1…').replace(bearer, '$1…').replace(credentials, '$1…@');
