// The reading steps of the tour in Bun, Deno and workerd, which are downloaded for it.
import { run } from '../workspace/run.mjs';

const flags = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules'];
const jest = ['node_modules/jest/bin/jest.js', 'packages/instagram/test/runtimes.test.ts'];
run(process.execPath, [...flags, ...jest], { env: { ...process.env, EDGEWALK_RUNTIMES: '1' } });
