import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** The least that Node can do: the same bytes from memory, whatever is asked. */
const [file = '', port = ''] = process.argv.slice(2);
const { headers, body } = JSON.parse(readFileSync(file, 'utf8')) as {
  headers: Record<string, string>;
  body: string;
};
const bytes = Buffer.from(body, 'base64');

createServer((_req, res) => {
  res.writeHead(200, headers);
  res.end(bytes);
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('open\n'));
