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

it('has a folder for each profile, of the option before the environment', () => {
  const { context } = contextOf({ environment: { EDGEWALK_PROFILE: 'work' }, home });
  const folder = (profile: string) => join(home, '.config/edgewalk/profiles', profile, 'facebook');
  expect(resolveStore({ product: 'facebook' }, context)).toBe(folder('work'));
  expect(resolveStore({ product: 'facebook', profile: 'own' }, context)).toBe(folder('own'));
});

it.each(['..', '../x', 'a/b', '.hidden', 'a b'])('refuses the profile %j', (name) => {
  const { context } = contextOf({ environment: { EDGEWALK_PROFILE: name }, home });
  expect(() => resolveStore({ product: 'facebook' }, context)).toThrow('--profile: write a name');
});
