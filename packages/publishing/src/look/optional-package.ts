/**
 * Loads a package where it is installed. Its name is no literal, so that a bundler leaves it out: the package for videos is
 * larger than all else. In a bundle it is then not found, and a look goes without it.
 */
export const optionalPackage = (name: string): Promise<unknown> =>
  import(/* webpackIgnore: true */ /* @vite-ignore */ name);
