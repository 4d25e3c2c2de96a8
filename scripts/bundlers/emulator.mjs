// An emulator in a process of its own: it prints its address and a token, and ends with the process that started it.
import { startEmulator } from '@edgewalk/emulator';

const { url, tokens } = await startEmulator();
console.log(JSON.stringify({ baseUrl: url, accessToken: tokens.facebook }));
process.stdin.on('end', () => process.exit()).resume();
