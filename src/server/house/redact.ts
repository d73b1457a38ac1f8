/** Query parameters and path parts that open a door for whoever has them. */
const inQuery = /([?&](?:token|code|state|key|secret|sig|otp|callbackURL)=)[^&#\s"']+/giu;
const inPath =
  /(\/(?:g|feeds?|invitation|sign-in|log-ind|guest|gaest|reminders|paamindelser|cases\/tell|eksempler\/fortael)\/|\/(?:da|en)\/(?:ark|sheets|puls|pulse|moeder|meetings|beskeder|notices)\/)[^/?#\s"']{8,}/giu;
/** A part of a path that is long and has capitals is no slug and no id of ours, which are lower case. */
const longPart = /\/(?=[^/?#\s"']*[A-Z])[A-Za-z0-9_-]{24,}/gu;
const bearer = /\b(Bearer\s+|byg_)[A-Za-z0-9._-]{8,}/gu;
const credentials = /(:\/\/[^:/@\s]*:)[^@/\s]+@/gu;

/** The same text with every token in it replaced by `…`. */
export const withoutTokens = (text: string): string =>
  text
    .replace(inQuery, '$1…')
    .replace(inPath, '$1…')
    .replace(longPart, '/…')
    .replace(bearer, '$1…')
    .replace(credentials, '$1…@');
