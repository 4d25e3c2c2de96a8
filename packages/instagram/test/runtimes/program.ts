// The reading steps of the tour: `program ADDRESS TOKEN [fetch]`, in any runtime with a command line.
import { fetchTransport, Instagram } from '@edgewalk/instagram';
import { read } from '../../examples/reading.js';

const [baseUrl = '', accessToken = '', transport] = process.argv.slice(2);
const options = { accessToken, baseUrl };
await read(new Instagram(transport === 'fetch' ? { ...options, transport: fetchTransport() } : options));
