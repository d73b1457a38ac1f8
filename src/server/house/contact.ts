/** Functions that people write to; never persons. */
export const contactFunctions = ['editor', 'administrator', 'accessibility', 'privacy'] as const;
export type ContactFunction = (typeof contactFunctions)[number];

/** Who runs the installation, as far as it has been said. */
export type Contact = {
  readonly name: string | null;
  readonly emails: Readonly<Record<ContactFunction, string | null>>;
};

type Said = {
  readonly CONTACT_NAME?: string | undefined;
  readonly CONTACT_EMAIL?: string | undefined;
  readonly EDITOR_EMAIL?: string | undefined;
  readonly ADMINISTRATOR_EMAIL?: string | undefined;
  readonly ACCESSIBILITY_EMAIL?: string | undefined;
  readonly PRIVACY_EMAIL?: string | undefined;
};

/** Each function's own address, or the one for everything. */
export function contactOf(said: Said): Contact {
  const otherwise = said.CONTACT_EMAIL ?? null;
  return {
    name: said.CONTACT_NAME?.trim() || null,
    emails: {
      editor: said.EDITOR_EMAIL ?? otherwise,
      administrator: said.ADMINISTRATOR_EMAIL ?? otherwise,
      accessibility: said.ACCESSIBILITY_EMAIL ?? otherwise,
      privacy: said.PRIVACY_EMAIL ?? otherwise,
    },
  };
}
