import type { Ambient } from '#domain/ambient.ts';
import {
  knownPartners,
  knownSheet,
  knownSheets,
  type KnownPartner,
  type KnownSheet,
} from '#domain/portfolio/known-partners.ts';
import type { Organisation } from '#domain/partnerships/model.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { PartnershipReader } from '#features/partnerships/index.ts';
import { myOrganisations, type PeopleReader } from '#features/people/index.ts';
import { keepOwnSheet, type SheetStore } from '#features/toolbox/index.ts';
import { sightWords } from '#words/sights/index.ts';

type Reading = Ambient & {
  readonly people: PeopleReader;
  readonly partnerships: Pick<PartnershipReader, 'standings'>;
};

export type PartnersKnown = {
  readonly organisation: Pick<Organisation, 'id' | 'name'>;
  readonly partners: readonly KnownPartner[];
};

/** Whom an organisation of the asker's is in partnerships with, as far as the asker sees them; ended ones are left out. */
export async function readKnownPartners(
  needs: Reading,
  organisationId: string,
): Promise<Result<PartnersKnown>> {
  const mine = (await myOrganisations(needs)).find((one) => one.organisationId === organisationId);
  if (!mine) return problem('not-found');
  const { id, name } = mine.organisation;
  const partners = knownPartners(organisationId, await needs.partnerships.standings());
  return done({ organisation: { id, name }, partners });
}

/** Begins a sheet of the asker's own with the partners there are; from then on it is a sheet as any other. */
export async function beginKnownSheet(
  needs: Reading & { readonly sheets: SheetStore },
  organisationId: string,
  wanted: string,
): Promise<Result<{ id: string }>> {
  const read = await readKnownPartners(needs, organisationId);
  if (!read.ok) return read;
  const tool = knownSheets.find((id): id is KnownSheet => id === wanted);
  if (!tool) return problem('no-such-tool');
  const { organisation, partners } = read.value;
  const title = sightWords(needs.language)('knownSheet', { organisation: organisation.name.slice(0, 80) });
  return keepOwnSheet(needs, { tool, content: knownSheet(tool, title, partners) });
}
