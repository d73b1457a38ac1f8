/** What the service worker keeps on this device. */
export type KeptOnDevice = { readonly pages: readonly string[]; readonly bytes: number };
export type WorkerAnswer = { readonly kept: KeptOnDevice; readonly missed: readonly string[] };
type Progress = { readonly done: number; readonly of: number };
type Ask = 'list' | 'keep' | 'remove';

/** Asks the service worker; null where the browser has none that answers. */
export async function askWorker(
  ask: Ask,
  paths: readonly string[] = [],
  told: (progress: Progress) => void = () => undefined,
): Promise<WorkerAnswer | null> {
  const worker = await readyWorker();
  if (!worker) return null;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<Progress | WorkerAnswer>) => {
      if (!('kept' in data)) return told(data);
      port1.close();
      resolve(data);
    };
    worker.postMessage({ ask, paths: [...paths] }, [port2]);
  });
}

const longestWait = 10_000;

/** A private window may offer a worker that never comes. */
async function readyWorker(): Promise<ServiceWorker | null> {
  if (!('serviceWorker' in navigator)) return null;
  const never = new Promise<null>((resolve) => setTimeout(() => resolve(null), longestWait));
  const ready = navigator.serviceWorker.ready.then(({ active }) => active);
  return Promise.race([ready, never]).catch(() => null);
}
