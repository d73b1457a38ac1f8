export type Consent = {
  readonly partyId: string;
  readonly answer: 'yes' | 'no';
  /** The text that was answered: another text is another decision. */
  readonly revision: number;
};

export type DecisionState = 'stands' | 'waits' | 'refused';

/** A decision stands when every party that is here has said yes to the text as it is; one no is a no until it is taken back. */
export function decisionState(
  revision: number,
  present: readonly string[],
  consents: readonly Consent[],
): DecisionState {
  const said = consents.filter((one) => one.revision === revision && present.includes(one.partyId));
  if (said.some(({ answer }) => answer === 'no')) return 'refused';
  const all = present.every((party) => said.some(({ partyId }) => partyId === party));
  return present.length > 0 && all ? 'stands' : 'waits';
}
