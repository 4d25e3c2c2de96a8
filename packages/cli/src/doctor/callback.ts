import type { Context } from '../terminal/context.js';
import type { Finding } from './finding.js';

const check = 'callback';

/** Asks an address as Meta asks it when it is subscribed. Without the right verify token it is to refuse. */
export async function checkCallback(address: string, environment: Context['environment']): Promise<Finding> {
  if (!address.startsWith('https:') && !/^http:\/\/(?:localhost|127\.)/.test(address))
    return problem(`${address} has no TLS, which Meta requires`, 'Serve it with https, or through a tunnel.');
  try {
    return judge(address, await shakeHands(address, environment['EDGEWALK_VERIFY_TOKEN'] ?? ''));
  } catch (error) {
    const { message, cause } = error as Error;
    const reason = cause instanceof Error ? cause.message : message;
    const fix = 'Start your server, and look at its address, its certificate and the tunnel.';
    return problem(`${address} cannot be reached from here: ${reason}`, fix);
  }
}

const problem = (what: string, fix: string): Finding => ({ check, state: 'problem', what, fix });

async function shakeHands(address: string, token: string): Promise<Handshake> {
  const challenge = String(Math.floor(Math.random() * 1e9));
  const url = new URL(address);
  url.searchParams.set('hub.mode', 'subscribe');
  url.searchParams.set('hub.challenge', challenge);
  url.searchParams.set('hub.verify_token', token === '' ? 'edgewalk-doctor' : token);
  const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(10_000) });
  const text = (await response.text()).slice(0, 200);
  return { status: response.status, isEcho: text.trim() === challenge, hasToken: token !== '' };
}

interface Handshake {
  readonly status: number;
  /** It answered with the challenge. */
  readonly isEcho: boolean;
  readonly hasToken: boolean;
}

function judge(address: string, { status, isEcho, hasToken }: Handshake): Finding {
  if (isEcho && hasToken) return { check, state: 'ok', what: `${address} answers the handshake` };
  if (isEcho) {
    const fix = 'Compare hub.verify_token with yours: otherwise anybody can subscribe your address.';
    return { check, state: 'warning', what: `${address} agrees to any verify token`, fix };
  }
  if (status >= 500 || status === 404 || (status >= 300 && status < 400))
    return problem(
      `${address} answers with ${status}`,
      'Look into the log of your server, and at the path of the address.',
    );
  if (hasToken)
    return problem(
      `${address} refuses the verify token of EDGEWALK_VERIFY_TOKEN with ${status}`,
      'Give your server and the subscription the same verify token.',
    );
  const what = `${address} can be reached, and refuses a wrong verify token; with EDGEWALK_VERIFY_TOKEN the right one is tried`;
  return { check, state: 'ok', what };
}
