import { encodeText } from '../codec/utf8.js';
import { bytesOf, type File, type FileSource, sizeOf } from './file.js';
import type { WireParams } from './form.js';

type Part = { readonly head: Uint8Array; readonly body: File };

/** Only to be found in no file: not every runtime has `crypto`. */
const randomText = (): string => Math.random().toString(36).slice(2);
const lineEnd = '\r\n';

/** A multipart form with files, as a body that can be sent repeatedly. Files are not kept in memory. */
export function multipart(params: WireParams, files: Readonly<Record<string, File>>): FileSource {
  const boundary = `edgewalk-${randomText()}${randomText()}`;
  const parts = [
    ...Object.entries(params).map(([name, value]) => textPart(boundary, name, value)),
    ...Object.entries(files).map(([name, body]) => filePart(boundary, name, body)),
  ];
  const end = encodeText(`--${boundary}--${lineEnd}`);
  const size = parts.reduce((sum, { head, body }) => sum + head.byteLength + sizeOf(body) + 2, end.byteLength);
  return { size, type: `multipart/form-data; boundary=${boundary}`, stream: () => streamParts(parts, end) };
}

async function* streamParts(parts: readonly Part[], end: Uint8Array): AsyncGenerator<Uint8Array> {
  for (const { head, body } of parts) {
    yield head;
    yield* bytesOf(body);
    yield encodeText(lineEnd);
  }
  yield end;
}

const textPart = (boundary: string, name: string, value: string): Part => ({
  head: headOf(boundary, [`name="${quoteName(name)}"`]),
  body: encodeText(value),
});

function filePart(boundary: string, name: string, body: File): Part {
  const { name: fileName = 'file', type = '' } = body instanceof Uint8Array ? {} : body;
  const about = [`name="${quoteName(name)}"`, `filename="${quoteName(fileName)}"`];
  return { head: headOf(boundary, about, type === '' ? 'application/octet-stream' : type), body };
}

function headOf(boundary: string, about: readonly string[], type?: string): Uint8Array {
  const disposition = ['form-data', ...about].join('; ');
  const lines = [`--${boundary}`, `Content-Disposition: ${disposition}`];
  if (type !== undefined) lines.push(`Content-Type: ${type.replaceAll(/[\r\n]/g, ' ')}`);
  return encodeText([...lines, '', ''].join(lineEnd));
}

/** Escapes a name as browsers do: a form has no other escape. */
const quoteName = (text: string): string => text.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
