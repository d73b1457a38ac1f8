import type { Cells } from '../prompts/prompt.ts';
import type { OrganisationKind } from '../people/roles.ts';
import type { Sector } from '../tools/network-map/sectors.ts';
import type { ToolSheet } from '../tools/tool.ts';

/** An organisation that one is in a partnership with already. */
export type KnownPartner = {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly partnerships: readonly string[];
  /** An agreement with it is in force. */
  readonly agreed: boolean;
};

/** The tools that can begin with the partners there are. */
export const knownSheets = ['network-map', 'network-circle', 'relations'] as const;
export type KnownSheet = (typeof knownSheets)[number];

type Stands = {
  readonly name: string;
  readonly agreement: string;
  readonly parties: readonly {
    readonly name: string;
    readonly kind: OrganisationKind;
    readonly organisationId: string;
  }[];
};

/** Whom an organisation is in partnerships with, each once, those with an agreement first and then by name. */
export function knownPartners(organisationId: string, all: readonly Stands[]): readonly KnownPartner[] {
  const known = new Map<string, KnownPartner>();
  for (const { name, agreement, parties } of all) {
    if (!parties.some((party) => party.organisationId === organisationId)) continue;
    for (const party of parties.filter((one) => one.organisationId !== organisationId)) {
      const before = known.get(party.organisationId);
      known.set(party.organisationId, {
        name: party.name,
        kind: party.kind,
        partnerships: [...(before?.partnerships ?? []), name],
        agreed: (before?.agreed ?? false) || agreement === 'in-force',
      });
    }
  }
  return [...known.values()].toSorted(
    (a, b) => Number(b.agreed) - Number(a.agreed) || a.name.localeCompare(b.name, 'da'),
  );
}

/** Public bodies are left open: an authority may be of the municipality or of the state. */
const sectorOf: Readonly<Partial<Record<OrganisationKind, Sector>>> = {
  library: 'library',
  museum: 'culture',
  university: 'education',
  school: 'education',
  company: 'company',
  association: 'association',
  media: 'media',
  other: 'other',
};

const rowOf: Readonly<Record<KnownSheet, (partner: KnownPartner) => Cells>> = {
  'network-map': ({ name, kind, partnerships, agreed }) => ({
    organisation: name,
    ring: agreed ? 'close' : 'running',
    ...(sectorOf[kind] && { sector: sectorOf[kind] }),
    topic: cut(partnerships.join(', '), 200),
  }),
  'network-circle': ({ name, agreed }) => ({
    organisation: name,
    ring: agreed ? 'close' : 'running',
    ...(agreed && { formality: 'agreement' }),
  }),
  relations: ({ name, partnerships, agreed }) => ({
    organisation: name,
    ...(agreed && { kind: 'partnership', formality: 'agreement' }),
    about: cut(partnerships.join(', '), 200),
  }),
};

const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;

/** A network circle holds fewest. */
const most = 100;

/** A sheet that begins with the partners there are; how well each is cared for stays open, and every row can be changed. */
export const knownSheet = (
  tool: KnownSheet,
  title: string,
  partners: readonly KnownPartner[],
): ToolSheet => ({
  title,
  shared: {
    [tool === 'network-map' ? 'actors' : 'relations']: partners.slice(0, most).map((partner, at) => {
      const cells = rowOf[tool](partner);
      return { id: `r${at + 1}`, cells: { ...cells, organisation: cut(partner.name, 120) } };
    }),
  },
  sides: [],
});
