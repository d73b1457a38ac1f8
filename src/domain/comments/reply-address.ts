/** A token as it stands in an address: small letters and digits, because mail programs may not keep large ones. */
const token = /^[0-9a-f]{32}$/;

const halves = (address: string): readonly [string, string] => {
  const at = address.lastIndexOf('@');
  return [address.slice(0, at), address.slice(at + 1)];
};

/** Where one reader answers to one comment: `svar+<token>@…`. */
export function replyAddress(base: string, secret: string): string {
  const [name, host] = halves(base);
  return `${name}+${secret}@${host}`;
}

/** The token in the first of these addresses that is one of ours; null when none is. */
export function tokenAmong(base: string, addresses: readonly string[]): string | null {
  const [name, host] = halves(base.toLowerCase());
  for (const address of addresses) {
    const [local, there] = halves(address.trim().toLowerCase());
    if (there !== host || !local.startsWith(`${name}+`)) continue;
    const found = local.slice(name.length + 1);
    if (token.test(found)) return found;
  }
  return null;
}
