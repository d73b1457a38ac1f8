/** Lets `perSecond` through in the long run and `atOnce` in a burst. */
export function makeBucket(perSecond: number, atOnce: number, now: () => number): () => boolean {
  let left = atOnce;
  let last = now();
  return () => {
    const time = now();
    left = Math.min(atOnce, left + ((time - last) / 1000) * perSecond);
    last = time;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
