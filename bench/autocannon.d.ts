declare module 'autocannon' {
  type Run = {
    readonly requests: { readonly average: number };
    readonly latency: { readonly p50: number; readonly p99: number };
    readonly errors: number;
    readonly non2xx: number;
  };
  type Options = {
    readonly url: string;
    readonly headers: Record<string, string>;
    readonly connections: number;
    readonly duration: number;
  };
  export default function autocannon(options: Options): Promise<Run>;
}
