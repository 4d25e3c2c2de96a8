/** A piece of a reason: text, or a call and the place that it is made at. */
export interface ReasonPart {
  readonly text: string;
  /** Such as `comment.update` or `user.media.create`. */
  readonly place?: string;
}

/** A call of the tree: `api.comment(id).update({ hide: true })`. */
const call =
  /\b(?:api|fb)\.(?!client\.)((?:\w+(?:\([^()]*\))?\.)*?\w+(?:\([^()]*\))?)\.(get|create|update|delete)\((?:[^()]|\([^()]*\))*\)/g;

/** The reason of an unsupported operation, with the calls that it names. */
export function reasonParts(reason: string): readonly ReasonPart[] {
  const parts: ReasonPart[] = [];
  let end = 0;
  for (const { 0: text, 1: path = '', 2: verb = '', index } of reason.matchAll(call)) {
    if (index > end) parts.push({ text: reason.slice(end, index) });
    parts.push({ text, place: `${path.replaceAll(/\([^()]*\)/g, '')}.${verb}` });
    end = index + text.length;
  }
  return end < reason.length ? [...parts, { text: reason.slice(end) }] : parts;
}
