/** Seconds as people read them under a film: 1:05. */
export const sayMoment = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** As WebVTT writes them: 00:01:05.500. */
export function vttMoment(seconds: number): string {
  const thousandths = Math.round(seconds * 1000);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const rest = String(thousandths % 1000).padStart(3, '0');
  return `${two(thousandths / 3_600_000)}:${two((thousandths / 60_000) % 60)}:${two((thousandths / 1000) % 60)}.${rest}`;
}

/** As schema.org writes a length: PT2M40S. */
export const isoLength = (seconds: number): string =>
  `PT${Math.floor(seconds / 60)}M${Math.round(seconds % 60)}S`;
