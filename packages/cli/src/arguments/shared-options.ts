import { Option } from 'commander';
import { choose, parseText } from './option-values.js';

export const products = ['instagram', 'facebook'] as const;
export type Product = (typeof products)[number];

/** Selects a stored token. */
export interface TokenChoice {
  readonly product: Product;
  readonly store?: string;
}

/** `--product`, the kind of login. */
export const productOption = () =>
  new Option('--product <product>', 'the kind of login: instagram or facebook')
    .argParser(choose('--product', products))
    .default('instagram');

/** `--store`, the folder of a token. */
export const storeOption = (description: string) =>
  new Option('--store <folder>', description).argParser(parseText('--store'));
