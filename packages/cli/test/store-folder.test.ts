import { expect, it } from '@jest/globals';
import { join, resolve } from 'node:path';
import { resolveStore } from '../src/token/store-folder.js';
import { contextOf } from './context.js';

const home = resolve('/home/someone');
const at = (environment: Readonly<Record<string, string>>) =>
  resolveStore({ product: 'facebook' }, contextOf({ environment, home }).context);

// The specification of base directories: a relative path is invalid, and to be ignored.
it.each([{}, { XDG_CONFIG_HOME: '' }, { XDG_CONFIG_HOME: 'relative/folder' }])(
  'is below .config with %j',
  (environment) => {
    expect(at(environment)).toBe(join(home, '.config/edgewalk/facebook'));
  },
);

it('is below an absolute XDG_CONFIG_HOME', () => {
  expect(at({ XDG_CONFIG_HOME: resolve('/else') })).toBe(join(resolve('/else'), 'edgewalk/facebook'));
});
