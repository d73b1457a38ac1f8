/** Listens for what is said; `heard` gets what the line carries. Returns how to stop. */
export function hearComments(events: string, heard: (data: string) => void): () => void {
  const line = new EventSource(events);
  let isFirst = true;
  line.addEventListener('said', ({ data }: MessageEvent<string>) => {
    // The first only says how it stood when the line was opened.
    if (!isFirst) heard(data);
    isFirst = false;
  });
  return () => line.close();
}
