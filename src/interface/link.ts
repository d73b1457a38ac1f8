export type Link = { readonly href: string; readonly label: string; readonly current?: boolean | undefined };

/** The same page in the other language, named in that language. */
export type OtherLanguage = { readonly href: string; readonly language: string; readonly name: string };
