import type { Selectable } from 'kysely';
import type { Account } from '#features/people/ports.ts';
import type { Organisation, Person } from '#domain/partnerships/model.ts';
import type * as Tables from '../generated/database.ts';

export const personColumns = ['h.id', 'h.name', 'h.function', 'h.email'] as const;

type PersonRow = Pick<Selectable<Tables.Person>, 'id' | 'name' | 'function' | 'email'>;

export const toPerson = ({ id, name, function: does, email }: PersonRow): Person => ({
  id,
  name,
  function: does,
  email,
});

export const toAccount = (
  row: PersonRow & Pick<Selectable<Tables.Person>, 'language' | 'site_admin' | 'site_editor'>,
): Account => ({
  ...toPerson(row),
  language: row.language,
  siteAdmin: row.site_admin,
  siteEditor: row.site_editor,
});

export const organisationColumns = ['o.id', 'o.kind', 'o.name', 'o.place', 'o.cvr', 'o.isil'] as const;

type OrganisationRow = Pick<Selectable<Tables.Organisation>, keyof Organisation>;

export const toOrganisation = ({ id, kind, name, place, cvr, isil }: OrganisationRow): Organisation => ({
  id,
  kind,
  name,
  place,
  cvr,
  isil,
});
