import { address } from '#words/addresses.ts';
import type { AgreementVersion } from '#domain/agreements/model.ts';
import type { Day } from '#domain/time.ts';
import type { Partnership } from '#features/partnerships/index.ts';
import type { TellingNeeds } from './needs.ts';

type Deviated = { readonly id: string; readonly clause: string; readonly partyId: string };

/** A kind mail to the other parties: it went differently under a clause, and they may choose what to do. */
export async function tellDeviation(
  needs: TellingNeeds,
  partnership: Partnership,
  { id, clause, partyId }: Deviated,
): Promise<void> {
  const people = (await needs.partnerships.partyPeople(partnership.id, { limit: 100 })).items;
  const asker = 'personId' in needs.asker ? needs.asker.personId : '';
  const by = people.find(({ person }) => person.id === asker)?.person.name ?? '';
  for (const { person, language } of people.filter((one) => one.partyId !== partyId))
    await needs.post.send({
      kind: 'deviation-noted',
      to: person.email,
      language,
      path: address(language, 'workspace', 'partnerships', partnership.id, 'agreement', 'promises', clause),
      key: `deviation:${id}:${person.id}`,
      partnership: partnership.name,
      by,
      clause,
    });
}

type Noticed = {
  readonly versionId: string;
  readonly partyId: string;
  readonly day: Day;
};

/** Notice reaches everybody else at once; what was written with it stands on the page alone. */
export async function tellNotice(
  needs: TellingNeeds,
  partnership: Partnership,
  { versionId, partyId, day }: Noticed,
): Promise<void> {
  const people = (await needs.partnerships.partyPeople(partnership.id, { limit: 100 })).items;
  const parties = (await needs.partnerships.parties(partnership.id, { limit: 100 })).items;
  const asker = 'personId' in needs.asker ? needs.asker.personId : '';
  for (const { person, language } of people.filter((one) => one.person.id !== asker))
    await needs.post.send({
      kind: 'notice-given',
      to: person.email,
      language,
      path: address(language, 'workspace', 'partnerships', partnership.id, 'agreement', 'renewal'),
      key: `notice:${versionId}:${person.id}`,
      partnership: partnership.name,
      party: parties.find(({ id }) => id === partyId)?.organisation.name ?? '',
      by: people.find((one) => one.person.id === asker)?.person.name ?? '',
      day,
    });
}

type News = {
  readonly kind: 'version-put-forward' | 'all-accepted';
  readonly version: Pick<AgreementVersion, 'number' | 'amendment' | 'note' | 'sha256'>;
};

/** A mail to everyone in the partnership; once for each news, however often the deed is tried. */
export async function tellParties(needs: TellingNeeds, partnership: Partnership, news: News): Promise<void> {
  const people = (await needs.partnerships.partyPeople(partnership.id, { limit: 100 })).items;
  const asker = 'personId' in needs.asker ? needs.asker.personId : '';
  const by = people.find(({ person }) => person.id === asker)?.person.name ?? '';
  for (const { person, language } of people) {
    const about = {
      to: person.email,
      language,
      path: address(language, 'workspace', 'partnerships', partnership.id, 'agreement'),
      key: `${news.kind}:${partnership.id}:${news.version.number}:${person.id}`,
      partnership: partnership.name,
      number: news.version.number,
    };
    const { amendment, note, sha256 } = news.version;
    if (news.kind === 'all-accepted') await needs.post.send({ ...about, kind: 'all-accepted', sha256 });
    else await needs.post.send({ ...about, kind: 'version-put-forward', amendment, note, by });
  }
}
