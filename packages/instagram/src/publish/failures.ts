import { codes, type GraphError, PublishingError, redact } from '@edgewalk/core';
import { failureKind as kindByClass, type FailureKind, type PartState, quotaSubcode } from '@edgewalk/publishing';

/** Meta does not find the container; a new one may take a moment to appear. */
const isMissing = ({ code, subcode }: GraphError): boolean =>
  code === 24 && (subcode === 2207008 || subcode === 4279009);

/** Meta could not fetch a file. It says so of good files by chance, and nothing is published while one is fetched. */
const isUnfetched = ({ code }: GraphError): boolean => code === 9004;

/** A carousel may not find its children right after they are created. */
export function creationDelay(error: GraphError): 'soon' | 'later' | undefined {
  if (isMissing(error)) return 'later';
  return error.retry === 'safe' || isUnfetched(error) ? 'soon' : undefined;
}

/** Classifies a failed publish by Instagram's codes, and then by its class. */
export function failureKind(error: GraphError): FailureKind {
  const byClass = kindByClass(error);
  if (byClass === 'unsent') return byClass;
  if (error.code === 9007) return 'unready';
  if (isMissing(error)) return 'missing';
  return error._tag === 'PublishingError' && error.subcode === quotaSubcode ? 'refused' : byClass;
}

const rowOf = (subcode: number | undefined) =>
  codes.find((row) => row.subcode !== undefined && row.subcode === subcode);

/** A container ended as ERROR or EXPIRED. Its status text contains the subcode. */
export function containerError(container: string, { code, text }: PartState): PublishingError {
  const subcode = Number(/\b2207\d{3}\b/.exec(text)?.[0]) || (code === 'EXPIRED' ? 2207020 : undefined);
  const row = rowOf(subcode);
  return new PublishingError({
    message: `GET /${container}: the container ended as ${code}${text === '' ? '' : ` (${redact(text)})`}`,
    retry: row?.retry ?? 'never',
    advice: row?.advice ?? 'Read the message: it says what Meta refuses. Then create a new container.',
    request: { method: 'GET', path: `/${container}` },
    code: typeof row?.code === 'number' ? row.code : undefined,
    subcode,
  });
}
