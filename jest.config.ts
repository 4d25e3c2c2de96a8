/** @jest-config-loader esbuild-register */
import type { Config } from 'jest';

const config: Config = {
  testEnvironment: 'node',
  roots: ['<rootDir>/packages'],
  // A slow machine is no fault: only what never ends shall fail.
  testTimeout: 60_000,
  // All cores: the tests wait for servers more than they compute.
  maxWorkers: '100%',
  // Modules of a finished file stay in the heap: with two gigabytes a worker needs longer to end than Jest waits.
  workerIdleMemoryLimit: '640MB',
  testMatch: ['**/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironmentOptions: { customExportConditions: ['@edgewalk/source', 'node', 'node-addons'] },
  moduleNameMapper: {
    '^fast-check$': '<rootDir>/packages/testing/fast-check.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } }],
  },
};

export default config;
