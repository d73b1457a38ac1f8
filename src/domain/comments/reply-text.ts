/** More than this of a mail's text is not looked at: what somebody writes stands at its beginning. */
const longestLooked = 40_000;

/** A line that says who wrote the mail below, over at most so many lines. */
const attributionLines = 4;

/** A day with a figure in it, and a time. */
const clock = String.raw`\D{0,25}\d.{0,60}\D\d{1,2}[.:]\d{2}`;
/** "On Mon, Nov 23, 2026 at 10:05 AM … wrote:" and "Den man. 23. nov. 2026 kl. 10.05 skrev …:", as mail programs say it. */
const attributions: readonly RegExp[] = [
  new RegExp(`^On ${clock}.{0,300} wrote:$`, 'i'),
  new RegExp(`^(?:Den|På) ${clock}.{0,20} skrev .{1,300}:$`, 'i'),
  new RegExp(`^(?:Den|På) ${clock}.{0,300} skrev:$`, 'i'),
];
const beginsAttribution = /^(?:On|Den|På) \S/i;

/** "-----Original Message-----", and what stands above a mail that is sent on. */
const original =
  /^-{2,} ?(?:original message|original meddelelse|oprindelig meddelelse|oprindelig besked|videresendt meddelelse|forwarded message) ?-{2,}$/i;
/** Outlook's head of the mail below: "Fra: …", and soon after "Sendt: …", "Til: …", "Emne: …". */
const headFrom = /^\*?(?:From|Fra):\*? ?\S/i;
const headMore = /^\*?(?:Sent|Sendt|Date|Dato|To|Til|Cc|Subject|Emne):\*? ?/i;
const rule = /^_{10,}$/;

/** What telephones and programs put below a mail by themselves. */
const program =
  /^(?:Sent|Sendt|Skickat) (?:from|fra|via|med) .{1,60}$|^(?:Get|Hent) Outlook (?:for|til) .{1,200}$|^Hentet Outlook .{1,200}$/i;
/** A closing word alone on its line, perhaps with a name: what follows is a signature. */
const closing =
  /^(?:(?:med )?(?:de )?(?:ven|kær|bedst|hjertelig|mange )\S{0,8}(?: hilsen| hilsner)|hilsen|hilsner|mvh\.?|vh\.?|(?:best|kind|warm)(?: regards| wishes)|regards|sincerely|yours sincerely|cheers)[,.!]?(?: \S{1,40}){0,4}$/i;
const afterthought = /^p\.? ?s\.?\b/i;
/** A signature is no longer than this. */
const signatureLines = 14;

/** A link from one of our mails that opens a door to whoever has it: never for others to read, however it came along. */
const door = /\/(?:paamindelser|reminders|beskeder|notices|puls|pulse|moeder|meetings)\/[\w-]{40,}/i;

const blank = (line: string | undefined): boolean => (line ?? '').trim() === '';
const quoted = (line: string | undefined): boolean => (line ?? '').startsWith('>');

/** How many lines from here say who wrote what follows; none when they do not. */
function attributionAt(lines: readonly string[], at: number): number {
  if (!beginsAttribution.test(lines[at] ?? '')) return 0;
  let joined = '';
  for (let count = 1; count <= attributionLines; count += 1) {
    const line = lines[at + count - 1];
    if (line === undefined || (count > 1 && blank(line))) return 0;
    joined = `${joined} ${line.trim()}`.trim();
    if (joined.length > 500) return 0;
    if (attributions.some((one) => one.test(joined))) return count;
  }
  return 0;
}

function headAt(lines: readonly string[], at: number): boolean {
  const line = lines[at]?.trim() ?? '';
  if (original.test(line)) return true;
  if (!headFrom.test(line)) return false;
  return lines.slice(at + 1, at + 7).filter((one) => headMore.test(one.trim())).length >= 2;
}

/** From the first line of the mail below, however its program marks it. What is written under or between quotes stays. */
function withoutQuotes(lines: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (headAt(lines, at)) break;
    if (quoted(lines[at]) || door.test(lines[at] ?? '')) continue;
    const saying = attributionAt(lines, at);
    if (saying === 0) {
      kept.push(lines[at] ?? '');
      continue;
    }
    let next = at + saying;
    while (next < lines.length && blank(lines[next])) next += 1;
    // Without marks nobody can tell the mail below from what is written under it.
    if (next < lines.length && !quoted(lines[next])) break;
    at = next - 1;
  }
  return kept;
}

const ends = (lines: readonly string[]): readonly string[] => {
  let last = lines.length;
  while (last > 0 && (blank(lines[last - 1]) || rule.test(lines[last - 1]?.trim() ?? ''))) last -= 1;
  return lines.slice(0, last);
};

function signatureAt(lines: readonly string[], at: number): boolean {
  const line = lines[at]?.trim() ?? '';
  if (/^--\s?$/.test(lines[at] ?? '') || program.test(line)) return true;
  const below = lines.slice(at + 1).filter((one) => !blank(one));
  if (!closing.test(line) || below.length > signatureLines) return false;
  return !below.some((one) => afterthought.test(one.trim())) && lines.slice(0, at).some((one) => !blank(one));
}

/** The last line of what somebody wrote themselves; what stands below it is who they are. */
function withoutSignature(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((_, index) => signatureAt(lines, index));
  return at < 0 ? lines : lines.slice(0, at);
}

const cutOnce = (text: string): string =>
  ends(withoutSignature(ends(withoutQuotes(text.split('\n')))))
    .join('\n')
    .trim();

/** What somebody wrote in answer to a mail: without the mail they answered and without their signature. */
export function replyText(text: string): string {
  let cut = text
    .slice(0, longestLooked)
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replaceAll('\u00a0', ' ');
  // What stood below may have hidden another mark; each time something goes, so it ends.
  for (let before = ''; before !== cut;) {
    before = cut;
    cut = cutOnce(cut);
  }
  return cut;
}
