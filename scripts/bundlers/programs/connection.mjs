// Written anew for each run: where the emulator is, and a token of it.
export const connection = { baseUrl: 'http://127.0.0.1:4000', accessToken: 'EAA' };
