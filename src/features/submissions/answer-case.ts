import { caseParties, hasApproved, type CaseParty } from '#domain/cases/submission.ts';
import { fieldProblem } from '#domain/check-input.ts';
import { cleanText } from '#domain/clean-text.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { address } from '#words/addresses.ts';
import { askParty, freshLink, linkDays, senderPath, type CaseNeeds } from './case-mail.ts';
import { openCase, type CaseShown } from './open-case.ts';

/** The editor's own address, to hear that something is ready. */
export type Answering = {
  readonly secret: string;
  readonly revision: number;
  readonly editor: string | null;
};

const longestWord = 2_000;

/** The text that was read, and no other, is approved for the party that the link speaks for. */
export async function approveCase(
  needs: CaseNeeds,
  answering: Answering,
): Promise<Result<'approved' | 'agreed'>> {
  const shown = await openCase(needs, answering.secret);
  if (!shown.ok) return shown;
  const outcome = await needs.submissions.approve(needs.hashSecret(answering.secret), answering.revision);
  if (outcome === 'changed') return problem('case-changed');
  if (outcome === 'ended') return problem('case-ended');
  if (outcome === 'agreed') await tellEditor(needs, shown.value, answering.editor);
  return done(outcome);
}

async function tellEditor(needs: CaseNeeds, shown: CaseShown, editor: string | null): Promise<void> {
  if (!editor) return;
  await needs.post.send({
    kind: 'case-ready',
    to: editor,
    language: 'da',
    key: `${shown.id}:${shown.revision}`,
    title: shown.typed.title,
    path: address('da', 'workspace', 'cases', shown.id),
  });
}

/**
 * The sender has read it through: what the sender's own party has to approve is approved with it, and the others
 * are asked.
 */
export async function confirmCase(needs: CaseNeeds, answering: Answering): Promise<Result<null>> {
  const shown = await openCase(needs, answering.secret);
  if (!shown.ok) return shown;
  const hash = needs.hashSecret(answering.secret);
  if (!shown.value.may.confirm) return problem('case-ended');
  if (!(await needs.submissions.confirm(hash, answering.revision))) return problem('case-changed');
  if (shown.value.party) await needs.submissions.approve(hash, answering.revision);
  await askParties(needs, answering.secret);
  return done(null);
}

/** Everybody who has not approved the text as it stands gets a fresh link to it, once per text. */
export async function askParties(needs: CaseNeeds, secret: string): Promise<readonly CaseParty[]> {
  const hash = needs.hashSecret(secret);
  const stands = await needs.submissions.byLink(hash);
  if (!stands) return [];
  const asked: CaseParty[] = [];
  for (const party of caseParties) {
    if (hasApproved(stands, party) || stands.sender === party) continue;
    if (await askOne(needs, secret, party)) asked.push(party);
  }
  return asked;
}

async function askOne(needs: CaseNeeds, secret: string, party: CaseParty): Promise<boolean> {
  const hash = needs.hashSecret(secret);
  const link = freshLink(needs, linkDays.party);
  const [stands, to] = [
    await needs.submissions.byLink(hash),
    await needs.submissions.linkParty(hash, party, link),
  ];
  if (!stands || to === null) return false;
  await askParty(needs, stands, { to, party, link });
  return true;
}

/** The letter was lost, or its link has ended. */
export async function askAgain(
  needs: CaseNeeds,
  { secret, party }: { readonly secret: string; readonly party: string },
): Promise<Result<null>> {
  const shown = await openCase(needs, secret);
  if (!shown.ok) return shown;
  const wanted = caseParties.find((one) => one === party);
  if (!wanted || !shown.value.may.resend || hasApproved(shown.value, wanted)) return problem('case-ended');
  return (await askOne(needs, secret, wanted)) ? done(null) : problem('too-many-letters');
}

type Word = { readonly secret: string; readonly text: string };

/** A party wants it otherwise: the sender gets its words, and a link to write by. */
export async function suggestChange(needs: CaseNeeds, { secret, text }: Word): Promise<Result<null>> {
  const shown = await openCase(needs, secret);
  if (!shown.ok) return shown;
  if (!shown.value.may.suggest) return problem('case-ended');
  const what = cleanText(text).trim();
  if (what === '') return fieldProblem('suggestion-missing', 'suggestion');
  if (what.length > longestWord) return tooLong('suggestion');
  const link = freshLink(needs, linkDays.sender);
  const to = await needs.submissions.suggest(needs.hashSecret(secret), what, link);
  if (to === null) return problem('case-ended');
  const { language, typed, party } = shown.value;
  await needs.post.send({
    ...({ kind: 'case-suggestion', to, language, key: link.id } as const),
    ...{ title: typed.title, party: party ?? 'partner', text: what, expiresAt: link.endsAt },
    path: senderPath(language, link.secret, 'case-suggestion'),
  });
  return done(null);
}

/** A party says no, or the sender takes it back. Nobody else will ever see it. */
export async function endCase(
  needs: CaseNeeds,
  { secret, text }: Word,
): Promise<Result<'ended' | 'removed'>> {
  const shown = await openCase(needs, secret);
  if (!shown.ok) return shown;
  const { may, language, typed, party, role, id } = shown.value;
  if (!may.decline && !may.withdraw) return problem('case-ended');
  const why = cleanText(text).trim();
  if (why.length > longestWord) return tooLong('why');
  const { outcome, sender } = await needs.submissions.end(needs.hashSecret(secret), why);
  if (outcome === 'ended') return problem('case-ended');
  if (outcome === 'declined' && sender)
    await needs.post.send({
      ...({ kind: 'case-declined', to: sender, language, key: `${id}:${role}` } as const),
      ...{ title: typed.title, by: party ?? 'partner', reason: why },
    });
  return done(outcome === 'removed' ? 'removed' : 'ended');
}

const tooLong = (field: string): Result<never> =>
  problem('invalid-input', { fields: [{ kind: 'too-long', field, details: { longest: longestWord } }] });
