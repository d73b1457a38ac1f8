export type PressRefusal = 'too-large' | 'too-slow' | 'not-accessible' | 'busy' | 'closed';

/** The document was not pressed; nothing half-made is ever handed out. */
export class PressRefused extends Error {
  readonly reason: PressRefusal;

  constructor(reason: PressRefusal, detail = '') {
    super(
      detail === ''
        ? `The document was not pressed: ${reason}`
        : `The document was not pressed: ${reason}. ${detail}`,
    );
    this.name = 'PressRefused';
    this.reason = reason;
  }
}
