import { request } from 'node:http';

/** An answer as it went over the wire to somebody whose browser understands brotli. */
export type Sent = { readonly status: number; readonly bytes: number; readonly encoding: string };

export function sentBytes(address: string): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers: { 'accept-encoding': 'br' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          bytes,
          encoding: answer.headers['content-encoding'] ?? '',
        }),
      );
      answer.on('error', reject);
    });
    asked.on('error', reject);
    asked.end();
  });
}
