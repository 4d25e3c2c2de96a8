import { connect as connectTls, type TLSSocket } from 'node:tls';
import type { Context } from '../terminal/context.js';
import type { Finding } from './finding.js';

type Environment = Context['environment'];

const variable = (environment: Environment, name: string): string =>
  environment[name.toLowerCase()] || environment[name] || '';

/** Which proxy requests go through, without its password. */
export function checkProxy(environment: Environment): Finding {
  const proxy = variable(environment, 'HTTPS_PROXY') || variable(environment, 'HTTP_PROXY');
  if (proxy === '') return { check: 'proxy', state: 'ok', what: 'none' };
  const address = proxy.includes('://') ? proxy : `http://${proxy}`;
  if (!URL.canParse(address))
    return {
      check: 'proxy',
      state: 'problem',
      what: 'the address of the proxy cannot be read',
      fix: 'Write it as http://proxy.example.com:3128 into HTTPS_PROXY.',
    };
  const { protocol, host } = new URL(address);
  const except = variable(environment, 'NO_PROXY');
  return { check: 'proxy', state: 'ok', what: `${protocol}//${host}${except === '' ? '' : `, except to ${except}`}` };
}

const trustAll: Finding = {
  check: 'TLS',
  state: 'problem',
  what: 'certificates are not checked, so that anybody on the way can read the token',
  fix: 'Unset NODE_TLS_REJECT_UNAUTHORIZED. For a company’s own issuer set NODE_EXTRA_CA_CERTS=/path/to/ca.pem.',
};

/** How the host is reached. Nothing is asked of it. */
export async function checkTls(host: string, environment: Environment): Promise<Finding> {
  if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') return trustAll;
  const { protocol, hostname, port } = new URL(host);
  if (protocol === 'http:') {
    const isHere = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
    return isHere
      ? { check: 'TLS', state: 'ok', what: `none: ${host} is on this machine` }
      : {
          check: 'TLS',
          state: 'problem',
          what: `${host} has no TLS: the token can be read on the way`,
          fix: 'Write https:// into EDGEWALK_BASE_URL.',
        };
  }
  if (checkProxy(environment).what !== 'none')
    return { check: 'TLS', state: 'unknown', what: 'the proxy makes the connection' };
  return handshake(hostname, Number(port || 443));
}

async function handshake(host: string, port: number): Promise<Finding> {
  try {
    const socket = await new Promise<TLSSocket>((resolve, reject) => {
      const made = connectTls({ host, port, servername: host, timeout: 10_000 }, () => resolve(made));
      made.once('error', reject);
      made.once('timeout', () => made.destroy(new Error('no answer within 10 seconds')));
    });
    const { issuer, valid_to: until } = socket.getPeerCertificate();
    const what = `${socket.getProtocol() ?? 'TLS'} with ${host}, certificate by ${[issuer.O ?? issuer.CN].flat().join(' ')}, until ${until}`;
    socket.destroy();
    return { check: 'TLS', state: 'ok', what };
  } catch (error) {
    const fix =
      'Look at the network, the firewall and the proxy. For a company’s own issuer set NODE_EXTRA_CA_CERTS=/path/to/ca.pem.';
    return { check: 'TLS', state: 'problem', what: `${host}: ${(error as Error).message}`, fix };
  }
}
