// The emulator with many accounts: node emulator.mjs COUNT. Prints how to reach it as JSON.
import { startEmulator } from '@edgewalk/emulator';

const emulator = await startEmulator({ accounts: Number(process.argv[2]) });
const [agency] = emulator.agencies;
const ids = [...emulator.accounts].map(({ id }) => id);
console.log(JSON.stringify({ url: emulator.url, token: agency.tokens.user, ids }));
process.stdin.on('end', () => void emulator.close());
process.stdin.resume();
