import { Buffer } from 'node:buffer';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib';
import { invalid, GraphFailure } from '../errors/failure.js';

/** What is smaller gains nothing. */
const smallest = 1024;

/** The cheapest levels: what travels is seldom far from here. */
const encoders = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  gzip: (body: Buffer) => promisify(gzip)(body, { level: 1 }),
};

interface Given {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Compresses a text for a client that accepts it, as Meta does. */
export async function encoded({ headers, body }: Given, accepted: string | undefined): Promise<Given> {
  // Images and videos are compressed already.
  const isText = /json|text/.test(headers['content-type'] ?? '') && headers['content-encoding'] === undefined;
  if (body.length < smallest || !isText) return { headers, body };
  const coding = accepted === undefined ? undefined : bestOf(accepted);
  const varied = { ...headers, vary: [headers['vary'], 'accept-encoding'].filter(Boolean).join(', ') };
  if (coding === undefined) return { headers: varied, body };
  const bytes = await encoders[coding](Buffer.from(body as Uint8Array));
  return { headers: { ...varied, 'content-encoding': coding }, body: bytes };
}

/** The coding of the greatest weight, of equal ones the cheaper. */
function bestOf(accepted: string): keyof typeof encoders | undefined {
  const weights = new Map(accepted.toLowerCase().split(',').map(weighed));
  const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0;
  const [br, gzipped] = [weightOf('br'), Math.max(weightOf('gzip'), weights.get('x-gzip') ?? 0)];
  if (br === 0 && gzipped === 0) return undefined;
  return br > gzipped ? 'br' : 'gzip';
}

function weighed(term: string): readonly [string, number] {
  const [name = '', ...params] = term.split(';').map((part) => part.trim());
  const weight = Number(/^q=(.*)$/.exec(params.find((param) => param.startsWith('q=')) ?? '')?.[1] ?? 1);
  return [name, weight > 0 ? weight : 0];
}

/** A body without its coding: Meta's own SDKs for phones send theirs by gzip. What it unpacks to is bounded. */
export async function decoded(body: Buffer, coding: string, largest: number): Promise<Buffer> {
  if (!/^(x-)?gzip$/i.test(coding)) throw invalid(`The content-encoding ${coding.slice(0, 40)} is not supported`);
  try {
    return await promisify(gunzip)(body, { maxOutputLength: largest });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw invalid('The request body is not gzip');
  }
}

/** The refusal of a body beyond all bounds. */
export const tooLarge = (): GraphFailure =>
  new GraphFailure(100, undefined, '(#100) The request body is too large', { status: 413 });
