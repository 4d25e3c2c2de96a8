// Errors of transports, by structure and not by class: an error of fetch may come from another realm than this code.

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  try {
    return Reflect.get(value, name);
  } catch {
    // A getter of somebody else's.
    return undefined;
  }
}

const textIn = (value: unknown, name: string): string => {
  const text = memberOf(value, name);
  return typeof text === 'string' ? text : '';
};

/** What an error is made of. Fetch wraps errors as `cause`; several attempts to connect are an aggregate. */
function partsOf(thrown: unknown): readonly unknown[] {
  const cause = memberOf(thrown, 'cause');
  const errors = memberOf(thrown, 'errors');
  return Array.isArray(errors) && errors.length > 0 ? errors : cause === undefined ? [] : [cause];
}

/** The errors that are not made of others. */
export function leavesOf(thrown: unknown, depth = 0): readonly unknown[] {
  const parts = partsOf(thrown);
  if (parts.length === 0 || depth > 5) return [thrown];
  return parts.flatMap((one) => leavesOf(one, depth + 1));
}

/** The system's code, else the name of the error. */
export function reasonOf(thrown: unknown): string {
  const codes = [thrown, ...leavesOf(thrown)].map((error) => textIn(error, 'code'));
  return codes.find((code) => code !== '') ?? (textIn(thrown, 'name') || 'unknown');
}

/** Whether the system or undici gave it a code; a fault of a program has none. */
export const hasCode = (thrown: unknown): boolean =>
  [thrown, ...leavesOf(thrown)].some((error) => textIn(error, 'code') !== '');

/** Fetch says no more than that it failed, where it may not say why. */
export const isOfFetch = (thrown: unknown): boolean =>
  textIn(thrown, 'name') === 'TypeError' && /fetch|network/i.test(textIn(thrown, 'message'));

/** A certificate or a handshake that failed: not one of the errors that a secured connection can have later. */
export const isOfTls = (thrown: unknown): boolean =>
  leavesOf(thrown).some((error) =>
    /^ERR_TLS_(CERT|HANDSHAKE)|^CERT_|SELF_SIGNED|^UNABLE_TO_|^HOSTNAME_MISMATCH$|^ERR_SSL_(WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL|\w*HANDSHAKE_FAILURE|\w*PROTOCOL_VERSION|CERTIFICATE_VERIFY_FAILED)$/.test(
      textIn(error, 'code'),
    ),
  );

/** The status of a proxy that refused to connect. */
export const proxyStatusOf = (thrown: unknown): string | undefined =>
  leavesOf(thrown)
    .map((error) => /^Proxy (?:response|Authentication Required) \((\d+)\)/.exec(textIn(error, 'message'))?.[1])
    .find((status) => status !== undefined);

/** Whether the proxy made no connection, or none that was secured; undici 8 and this transport say so. */
export const isOfProxy = (thrown: unknown, depth = 0): boolean =>
  textIn(thrown, 'name') === 'ProxyProblem' ||
  textIn(thrown, 'code').startsWith('UND_ERR_PRX_') ||
  proxyStatusOf(thrown) !== undefined ||
  (depth < 5 && partsOf(thrown).some((one) => isOfProxy(one, depth + 1)));

/** The status of an answer that a dispatcher kept back and threw. */
export const keptStatusOf = (thrown: unknown): number | undefined => {
  const found = leavesOf(thrown).find((error) => /^UND_ERR_(REQ_RETRY|RESPONSE)/.test(textIn(error, 'code')));
  const status = memberOf(found, 'statusCode');
  return typeof status === 'number' ? status : undefined;
};

/** Whether Node, or undici, refused to write the request at all. */
export const isOfArguments = (code: string): boolean =>
  /^(UND_ERR_INVALID_ARG|ERR_INVALID_(CHAR|URL|PROTOCOL|HTTP_TOKEN)|ERR_HTTP_INVALID_HEADER_VALUE|ERR_UNESCAPED_CHARACTERS)$/.test(
    code,
  );

/** Whether it proves that no connection was made, or none that was secured. */
export const isOfConnecting = (error: unknown): boolean =>
  /^(connect|getaddrinfo|bind)/.test(textIn(error, 'syscall')) ||
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EMFILE|ENFILE|UND_ERR_CONNECT_TIMEOUT)$/.test(textIn(error, 'code')) ||
  isOfArguments(textIn(error, 'code')) ||
  isOfTls(error);

/** What breaks a connection that was made. While one is made, the system says where to. */
const mayBeOfAConnection = (error: unknown): boolean =>
  /^(ECONNRESET|EPIPE|ECONNABORTED|UND_ERR_SOCKET|UND_ERR_(HEADERS|BODY)_TIMEOUT)$/.test(textIn(error, 'code')) &&
  memberOf(error, 'port') === undefined &&
  memberOf(error, 'syscall') !== 'connect';

/** A dispatcher of the caller's, such as a mock, may not announce that it begins; our own agent does. */
export const mayHaveBegun = (thrown: unknown, dispatcher: object | undefined): boolean =>
  dispatcher !== undefined && leavesOf(thrown).some(mayBeOfAConnection);

/** What was thrown, as a text. Anything can be thrown, also what cannot be read. */
export function messageOf(thrown: unknown): string {
  try {
    return textIn(thrown, 'message') || String(thrown);
  } catch {
    return 'a value that cannot be read';
  }
}
