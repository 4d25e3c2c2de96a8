// As connection.mjs.
exports.connection = { baseUrl: 'http://127.0.0.1:4000', accessToken: 'EAA' };
