import { bytesOf, type File, type FileSource, sizeOf } from './file.js';
import type { WireParams } from './form.js';

type Part = { readonly head: Uint8Array; readonly body: File };

const encoder = new TextEncoder();

/** Only to be found in no file: not every runtime has `crypto`. */
const randomText = (): string => Math.random().toString(36).slice(2);
const lineEnd = '\r\n';

/** A form with files in it, as a body that can be sent more than once. Nothing of a file is held in memory. */
export function multipart(params: WireParams, files: Readonly<Record<string, File>>): FileSource {
  const boundary = `edgewalk-${randomText()}${randomText()}`;
  const parts = [
    ...Object.entries(params).map(([name, value]) => textPart(boundary, name, value)),
    ...Object.entries(files).map(([name, body]) => filePart(boundary, name, body)),
  ];
  const end = encoder.encode(`--${boundary}--${lineEnd}`);
  const size = parts.reduce((sum, { head, body }) => sum + head.byteLength + sizeOf(body) + 2, end.byteLength);
  return { size, type: `multipart/form-data; boundary=${boundary}`, stream: () => written(parts, end) };
}

async function* written(parts: readonly Part[], end: Uint8Array): AsyncGenerator<Uint8Array> {
  for (const { head, body } of parts) {
    yield head;
    yield* bytesOf(body);
    yield encoder.encode(lineEnd);
  }
  yield end;
}

const textPart = (boundary: string, name: string, value: string): Part => ({
  head: headOf(boundary, [`name="${quoted(name)}"`]),
  body: encoder.encode(value),
});

function filePart(boundary: string, name: string, body: File): Part {
  const { name: fileName = 'file', type = '' } = body instanceof Uint8Array ? {} : body;
  const about = [`name="${quoted(name)}"`, `filename="${quoted(fileName)}"`];
  return { head: headOf(boundary, about, type === '' ? 'application/octet-stream' : type), body };
}

function headOf(boundary: string, about: readonly string[], type?: string): Uint8Array {
  const disposition = ['form-data', ...about].join('; ');
  const lines = [`--${boundary}`, `Content-Disposition: ${disposition}`];
  if (type !== undefined) lines.push(`Content-Type: ${type.replaceAll(/[\r\n]/g, ' ')}`);
  return encoder.encode([...lines, '', ''].join(lineEnd));
}

/** As browsers write names: there is no other escape in a form. */
const quoted = (text: string): string => text.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
