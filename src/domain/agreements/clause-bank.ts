import type { ClauseRule, Relevance } from './clause-rule.ts';
import type { Aspect, Circumstance, ClauseId, Mode } from './model.ts';

type More = Partial<Pick<ClauseRule, 'modes' | 'inIntent' | 'hardStop' | 'gaps'>>;

const rule = (
  id: ClauseId,
  [aspect, relevance]: readonly [Aspect, Relevance],
  more: More = {},
): ClauseRule => ({
  id,
  aspect,
  relevance,
  modes: [],
  inIntent: false,
  hardStop: false,
  gaps: 'fill',
  ...more,
});

const when = (...circumstances: readonly Circumstance[]): Relevance => ({ when: circumstances });
const modes = (...found: readonly Mode[]): More => ({ modes: found });
const inIntent: More = { inIntent: true };
const hardStop: More = { inIntent: true, hardStop: true };

/** The twenty-nine clauses in the order of the document. Source: domain facts, section 3.7. */
export const clauseBank: readonly ClauseRule[] = [
  rule('A01', ['who', 'always'], inIntent),
  rule('A02', ['why', 'always'], inIntent),
  rule('A03', ['why', 'always'], hardStop),
  rule('A04', ['why', 'full']),
  rule('A05', ['who', 'usually']),
  rule('A06', ['what', 'always']),
  rule('A07', ['what', 'always'], inIntent),
  rule('A08', ['why', 'always'], hardStop),
  rule('A09', ['who', 'always'], inIntent),
  rule('A10', ['how', when('long', 'many-parties')]),
  rule('A11', ['what', when('money')]),
  rule('A12', ['what', when('fundraising')], modes('company')),
  rule('A13', ['how', 'always'], { ...inIntent, ...modes('media') }),
  rule('A14', ['how', 'full']),
  rule('A15', ['what', when('content', 'digital-product')], modes('culture', 'media')),
  rule('A16', ['how', when('personal-data')], modes('education')),
  rule('A17', ['how', 'usually'], modes('company', 'municipal')),
  rule('A18', ['what', when('digital-product')]),
  rule('A19', ['how', when('events', 'volunteers')], modes('association')),
  rule('A20', ['who', when('volunteers')], modes('association')),
  rule('A21', ['how', 'full']),
  rule('A22', ['how', 'always'], inIntent),
  rule('A23', ['how', 'always'], inIntent),
  rule('A24', ['end', 'always'], hardStop),
  rule('A25', ['who', when('new-partners')]),
  rule('A26', ['how', 'always']),
  rule('A27', ['end', 'always']),
  rule('A28', ['end', 'always'], hardStop),
  rule('A29', ['end', 'always'], { ...inIntent, gaps: 'leave' }),
];

const byId: ReadonlyMap<string, ClauseRule> = new Map(clauseBank.map((each) => [each.id, each]));

export const clauseRule = (id: string): ClauseRule | undefined => byId.get(id);

export const isClauseId = (id: unknown): id is ClauseId => typeof id === 'string' && byId.has(id);
