/** A contact is a function in an organisation; a person is added only where there is a reason for it. */
export type ContactFields = {
  readonly organisation: string;
  readonly function: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  /** Where the information about the person came from. */
  readonly source: string;
};

/** Something about a person is kept, not just the function. */
export const holdsPerson = ({
  name,
  email,
  phone,
}: Pick<ContactFields, 'name' | 'email' | 'phone'>): boolean =>
  [name, email, phone].some((one) => one !== '');

/** Somebody is named or can be written to: they must know. A switchboard’s number is about nobody. */
export const isAboutPerson = ({ name, email }: Pick<ContactFields, 'name' | 'email'>): boolean =>
  name !== '' || email !== '';

/** The function alone: what may stay when the person says no, or the time has passed. */
export const stripped = <T extends ContactFields>(contact: T): T => ({
  ...contact,
  name: '',
  email: '',
  phone: '',
  source: '',
});

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/**
 * Whether a mail must go out telling the person that something is kept (article 14): an address that nobody was
 * told at before. Who wrote down the own address knows it already.
 */
export const mustBeTold = (
  after: Pick<ContactFields, 'email'>,
  { before, own }: { readonly before: string | null; readonly own: string },
): boolean => after.email !== '' && !same(after.email, before ?? '') && !same(after.email, own);
