/** `m…@museum.dk`: the invited recognise their address, and others do not learn it. */
export function masked(email: string): string {
  const [name = '', domain = ''] = email.split('@');
  return `${name.slice(0, 1)}…@${domain}`;
}
