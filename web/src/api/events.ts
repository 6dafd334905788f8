/** One event of a stream: its name and its data. */
export interface ServerEvent {
  readonly name: string;
  readonly data: string;
}

function parse(block: string): ServerEvent {
  const fields = block.split('\n').map((line) => /^(\w+): ?(.*)$/.exec(line));
  const all = (name: string) => fields.filter((field) => field?.[1] === name).map((field) => field?.[2] ?? '');
  return { name: all('event').at(-1) ?? 'message', data: all('data').join('\n') };
}

/**
 * Reads server-sent events until the stream ends. `EventSource` does the same, but hides the status of a refusal and
 * complains in the console; here a session that ended can be told from a server that restarts.
 * @param alive called whenever anything comes, comments included
 */
export async function readEvents(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  hear: (event: ServerEvent) => void,
  alive: () => void,
): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    alive();
    const blocks = (rest + value).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const event of blocks.map(parse)) if (event.data) hear(event);
  }
}
