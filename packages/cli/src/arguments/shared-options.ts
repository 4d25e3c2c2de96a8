import { Option } from 'commander';
import { choose, parseProfile, parseText } from './option-values.js';

export const products = ['instagram', 'facebook', 'threads'] as const;
export type Product = (typeof products)[number];

/** Selects a stored token. */
export interface TokenChoice {
  readonly product: Product;
  readonly store?: string;
  readonly profile?: string;
}

/** An option that takes one of several words, which help and completion list. */
export const choiceOption = (flags: string, description: string, allowed: readonly string[]): Option =>
  new Option(flags, description).choices(allowed).argParser(choose(flags.split(' ')[0] ?? flags, allowed));

/** `--product`, the kind of login. */
export const productOption = () =>
  choiceOption('--product <product>', 'the kind of login', products).default('instagram');

/** `--store`, the folder of a token. */
export const storeOption = (description: string) =>
  new Option('--store <folder>', description).argParser(parseText('--store')).conflicts('profile');

/** `--profile`, which of several logins of one kind. */
export const profileOption = () =>
  new Option(
    '--profile <name>',
    'which of several logins; default: EDGEWALK_PROFILE, or the one without a name',
  ).argParser(parseProfile);
