/** Hocuspocus tells `reason` to the browser. The message is empty so that it does not log a no as a fault. */
export class Refused extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super('');
    this.reason = reason;
  }
}
