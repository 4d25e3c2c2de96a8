const test = `
import { program } from './program';

test('the program', async () => {
  process.stdout.write(await program().catch((error) => error.message));
});
`;

const transforms = {
  swc: ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }],
  'ts-jest': [
    'ts-jest',
    { tsconfig: { module: 'nodenext', target: 'es2022', isolatedModules: true }, diagnostics: false },
  ],
};

const config = (transform, environment) =>
  JSON.stringify({
    testEnvironment: environment,
    testMatch: ['**/jest.test.ts'],
    moduleFileExtensions: ['ts', 'js', 'json'],
    transform: { '\\.ts$': transforms[transform] },
  });

const one = (environment, transform, expected) => ({
  name: `Jest, ${environment}, ${transform}`,
  files: { 'jest.test.ts': test, [`jest.${transform}.${environment}.json`]: config(transform, environment) },
  steps: [['jest', `--config=jest.${transform}.${environment}.json`]],
  ...expected,
});

// Jest's jsdom has no fetch, and timers that undici cannot use; the test prints what the error says.
const noFetch = {
  says: 'this runtime has no fetch: give one',
  note: 'it has no `fetch`: give one, or use jest-fixed-jsdom',
};

export const tool = {
  packages: [
    'jest@30.5.2',
    'jest-environment-jsdom@30.5.2',
    'jest-fixed-jsdom@0.0.11',
    '@swc/core@1.16.22',
    '@swc/jest@0.2.39',
    'ts-jest@29.4.15',
    'typescript@5.9.3',
  ],
  cases: Object.keys(transforms).flatMap((transform) => [
    one('node', transform, { over: 'undici' }),
    one('jsdom', transform, noFetch),
    one('jest-fixed-jsdom', transform, { over: 'fetch' }),
  ]),
};
