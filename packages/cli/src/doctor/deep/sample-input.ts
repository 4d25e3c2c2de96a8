import { type Operation, OptionalType, OneOfType } from '@edgewalk/core/declare';
import { type Codec, membersOf } from '@edgewalk/console/describe';

/** What is asked for where the declaration alone does not say which values there are: words that mean nobody. */
const words: Readonly<Record<string, unknown>> = {
  q: 'coffee',
  query: 'coffee',
  search_query: 'coffee',
  username: 'instagram',
  creator_username: 'instagram',
};

/** Metrics by the operation: one that every such object has. */
const metrics: Readonly<Record<string, object>> = {
  'UserInsights.get': { metric: 'reach', period: 'day' },
  'MediaInsights.get': { metric: 'reach' },
  'PageInsights.get': { metric: 'page_media_view', period: 'day' },
  'PostInsights.get': { metric: 'post_media_view' },
};

/** The parameters that an operation requires; the name of one that nobody can make up. */
export function sampleInput(
  name: string,
  { params }: Exclude<Operation, { readonly kind: 'unsupported' }>,
): { readonly input: object } | { readonly missing: string } {
  const known = metrics[name];
  if (known) return { input: known };
  const input: Record<string, unknown> = {};
  for (const [parameter, codecs] of membersOf(params)) {
    if (codecs.some((codec) => codec instanceof OptionalType)) continue;
    const value = codecs.map((codec) => valueOf(parameter, codec)).find((each) => each !== undefined);
    if (value === undefined) return { missing: parameter };
    input[parameter] = value;
  }
  return { input };
}

function valueOf(parameter: string, codec: Codec): unknown {
  if (codec instanceof OneOfType) return codec.words[0];
  const word = words[parameter];
  return word !== undefined && codec.is(word) ? word : undefined;
}
