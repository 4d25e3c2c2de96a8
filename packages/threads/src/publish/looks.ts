import { isObject } from '@edgewalk/core/declare';
import type { Look, UploadFile } from '@edgewalk/publishing';
import { mediaLimits } from './limits.js';

type Given = Readonly<Record<string, unknown>>;

/** What there is to look at of a post and its children. Its parameters are checked elsewhere. */
export function looksOf(content: unknown): readonly Look[] {
  if (!isObject(content)) return [];
  const { children } = content;
  const ofChildren = Array.isArray(children)
    ? children.flatMap((child, index) => (isObject(child) ? looksIn(child, `children[${index}].`) : []))
    : [];
  return [...looksIn(content, ''), ...ofChildren];
}

const looksIn = (given: Given, before: string): readonly Look[] =>
  (['image', 'video'] as const).flatMap((name): readonly Look[] => {
    const { [name]: member, [`${name}_url`]: url } = given;
    const allowed = [mediaLimits[name]];
    const file = isObject(member) ? member['file'] : undefined;
    return [
      ...(file === undefined ? [] : [{ at: `${before}${name}.file`, allowed, file: file as UploadFile }]),
      ...(typeof url === 'string' ? [{ at: `${before}${name}_url`, allowed, url }] : []),
    ];
  });
