import type { Login } from '@edgewalk/core';

/** The logins that Meta offers, or offered; each needs its own app. */
export type Product = Login | 'basicDisplay';

/** The login that the tokens of a product belong to. */
export const loginOfProduct = (product: Product): Login => (product === 'basicDisplay' ? 'instagram' : product);

/** The settings of an app. */
export interface App {
  /** The login that it is for. */
  readonly product: Product;
  readonly id: string;
  readonly secret: string;
  readonly name: string;
  /** Required by device login, instead of the secret. */
  readonly clientToken: string;
  /** Allowed redirect URIs, besides loopback addresses. */
  readonly redirectUris: readonly string[];
}

export type Apps = Readonly<Record<Product, App>>;

const redirectUris = ['https://localhost/', 'https://example.com/callback'];

export const apps: Apps = {
  facebook: {
    product: 'facebook',
    id: '582913406172044',
    secret: '4b1f0c6c2f9e4d0fa1c0b7f1de3a9c55',
    name: 'Edgewalk Emulator',
    clientToken: '5f0c1d9e77a24b3f8c6d20a1b4e9537d',
    redirectUris,
  },
  instagram: {
    product: 'instagram',
    id: '1093472846155207',
    secret: '90c7d3f1a86b4e25b7f04c9e1d62a835',
    name: 'Edgewalk Emulator-IG',
    clientToken: 'a7340be1c92d4f68950e2c6b8d1f7a43',
    redirectUris,
  },
  threads: {
    product: 'threads',
    id: '8024517739160356',
    secret: '3d5a8e07b1c94f62a0e7d84c5b19f326',
    name: 'Edgewalk Emulator-TH',
    clientToken: '6b2f90d4e8174ac3957d0e1f3a86c25b',
    redirectUris,
  },
  basicDisplay: {
    product: 'basicDisplay',
    id: '2419360715482913',
    secret: 'c25e8f7094ab41d3a9617b0d3e8c54f6',
    name: 'Edgewalk Emulator-Basic',
    clientToken: '0e9b6d2a41c74f85b3d7805fa6c1e924',
    redirectUris,
  },
};

const products: readonly Product[] = ['facebook', 'instagram', 'threads', 'basicDisplay'];

export const productOf = (id: string | undefined): Product | undefined =>
  products.find((product) => apps[product].id === id);

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The redirect URI; undefined if the app does not allow it. */
export function redirectOf({ redirectUris: registered }: App, uri: string | undefined): URL | undefined {
  if (uri === undefined || !URL.canParse(uri)) return undefined;
  const url = new URL(uri);
  const isLoopback = /^https?:$/.test(url.protocol) && loopback.has(url.hostname);
  const isPlain = !uri.includes('#') && url.username === '';
  return isPlain && (isLoopback || registered.includes(uri)) ? url : undefined;
}
