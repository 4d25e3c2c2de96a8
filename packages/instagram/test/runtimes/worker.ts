// The reading steps of the tour as a worker: it is asked with an address and a token, and answers with what was printed.
import { Instagram } from '@edgewalk/instagram';
import { look } from '../../examples/reading.js';

async function answer(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const lines: string[] = [];
  console.log = (line: string) => void lines.push(`${line}\n`);
  const [baseUrl, accessToken] = [searchParams.get('address') ?? '', searchParams.get('token') ?? ''];
  await look(new Instagram({ accessToken, baseUrl }));
  return new Response(lines.join(''));
}

// oxlint-disable-next-line import/no-default-export -- the form of a worker
export default { fetch: answer };
