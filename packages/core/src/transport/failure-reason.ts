import type { HttpRequest } from '../wire/http.js';
import {
  hasCode,
  isOfArguments,
  isOfFetch,
  isOfProxy,
  isOfTls,
  keptStatusOf,
  messageOf,
  proxyStatusOf,
  reasonOf,
} from './thrown.js';

/** What went wrong, what a person should do, and whether it may go away by itself. */
export interface FailureReason {
  readonly what: string;
  readonly advice: string;
  readonly mayRepeat: boolean;
}

/** Explains what a transport threw. */
export function explainFailure(thrown: unknown, { url }: HttpRequest, sent: boolean | undefined): FailureReason {
  const host = hostOf(url);
  const status = proxyStatusOf(thrown);
  if (status !== undefined) return proxyRefused(host, status);
  const isProxy = isOfProxy(thrown);
  if (isOfTls(thrown)) return notTrusted(isProxy ? 'the proxy' : host, reasonOf(thrown));
  if (isProxy) return noTunnel(host, reasonOf(thrown));
  const kept = keptStatusOf(thrown);
  if (kept !== undefined) return keptBack(host, kept);
  if (sent !== true && isFault(thrown)) return faulty(thrown);
  return sent === false ? notConnected(host, reasonOf(thrown)) : broken(host, reasonOf(thrown));
}

/** A fault of the program: of the transport, its options, or a bundle that left something out. */
const isFault = (thrown: unknown): boolean => (hasCode(thrown) ? isOfProgram(reasonOf(thrown)) : !isOfFetch(thrown));

const isOfProgram = (code: string): boolean => /^UND_ERR_(CLOSED|DESTROYED)$/.test(code) || isOfArguments(code);

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : 'the host');

const proxyRefused = (host: string, status: string): FailureReason => ({
  what: `no connection to ${host}: the proxy answered ${status}`,
  advice: 'Check the address of the proxy, and what it asks for.',
  mayRepeat: status.startsWith('5'),
});

const noTunnel = (host: string, reason: string): FailureReason => ({
  what: `no connection to ${host}: the proxy made none (${reason})`,
  advice: 'Check the address of the proxy, and whether it runs.',
  mayRepeat: true,
});

const keptBack = (host: string, status: number): FailureReason => ({
  what: `${host} answered with the status ${status}, and the dispatcher of the transport threw the answer away`,
  advice: 'Let the dispatcher pass answers of any status: they say what went wrong, and the client retries by itself.',
  mayRepeat: true,
});

const notTrusted = (host: string, reason: string): FailureReason =>
  reason === 'ERR_SSL_WRONG_VERSION_NUMBER'
    ? {
        what: `no secure connection to ${host} (${reason})`,
        advice: 'The host does not speak TLS there: check the port, and whether the address begins with http://.',
        mayRepeat: false,
      }
    : {
        what: `no secure connection to ${host}: its certificate is not accepted (${reason})`,
        advice: 'If you trust it, give Node the certificate of its issuer: NODE_EXTRA_CA_CERTS=/path/to/ca.pem.',
        mayRepeat: false,
      };

const faulty = (thrown: unknown): FailureReason => ({
  what: `the transport failed: ${messageOf(thrown)}`,
  advice: 'Read the text: the fault is in the transport, its options or the bundle, not in the network.',
  mayRepeat: false,
});

const broken = (host: string, reason: string): FailureReason => ({
  what: `the connection to ${host} broke (${reason})`,
  advice: `Check the network between this machine and ${host}, then try again.`,
  mayRepeat: true,
});

const notConnected = (host: string, reason: string): FailureReason => ({
  what: `no connection to ${host} (${reason})`,
  advice:
    reason === 'ECONNREFUSED' && /^(localhost|127\.|\[::1\])/.test(host)
      ? `Nothing listens at ${host}: is the emulator running?`
      : `Check the network between this machine and ${host}, then try again.`,
  mayRepeat: true,
});
