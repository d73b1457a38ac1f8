import type { KeptRisk } from '#features/risks/index.ts';

/** What stands in the form of a risk, as text. */
export const riskFields = [
  'register',
  'known',
  'title',
  'probability',
  'consequence',
  'sign',
  'prevention',
  'response',
  'owner',
  'reviewOn',
] as const;
export type RiskFields = Readonly<Record<(typeof riskFields)[number], string>>;

export const fieldsOf = (risk: KeptRisk): RiskFields => ({
  register: risk.partyId ?? '',
  known: risk.known ?? '',
  title: risk.title,
  probability: risk.probability === null ? '' : String(risk.probability),
  consequence: risk.consequence === null ? '' : String(risk.consequence),
  sign: risk.sign,
  prevention: risk.prevention,
  response: risk.response,
  owner: [risk.owner?.partyId, risk.owner?.personId].filter(Boolean).join('/'),
  reviewOn: risk.reviewOn ?? '',
});

export const noFields: RiskFields = {
  register: '',
  known: '',
  title: '',
  probability: '',
  consequence: '',
  sign: '',
  prevention: '',
  response: '',
  owner: '',
  reviewOn: '',
};
