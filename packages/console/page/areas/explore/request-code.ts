// The request as code.
import { computed } from '@preact/signals';
import { asCommand, asCurl, asTypescript } from '@edgewalk/console/code';
import { route } from '../../state/route.js';
import { change } from './form.js';
import { treeRequest, urlRequest } from './request.js';

const titles = ['TypeScript', 'curl', 'Command'] as const;

/** The code of each form. */
export const codeForms = computed<Readonly<Record<string, string>>>(() => {
  const [tree, url] = [treeRequest.value, urlRequest.value];
  return {
    TypeScript: tree ? asTypescript(tree) : '',
    curl: url ? asCurl(url) : '',
    Command: tree ? asCommand(tree) : '',
  };
});

/** Which is shown. */
export const codeForm = computed(() => titles.find((title) => title === route.value.query['_code']) ?? 'TypeScript');

export const chooseCode = (title: string): void => change({ _code: title === 'TypeScript' ? undefined : title });

export const copyCode = (): void => void navigator.clipboard.writeText(codeForms.value[codeForm.value] ?? '');
