// The reading steps of the tour as a worker: it receives an address and a token, and responds with the printed output.
import { Instagram } from '@edgewalk/instagram';
import { read } from '../../examples/reading.js';

async function respond(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const lines: string[] = [];
  console.log = (line: string) => void lines.push(`${line}\n`);
  const [baseUrl, accessToken] = [searchParams.get('address') ?? '', searchParams.get('token') ?? ''];
  await read(new Instagram({ accessToken, baseUrl }));
  return new Response(lines.join(''));
}

// oxlint-disable-next-line import/no-default-export -- the form of a worker
export default { fetch: respond };
