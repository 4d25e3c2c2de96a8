import { GraphClient, latestVersion, versions } from '@edgewalk/core';
import { isLeft } from '@edgewalk/core/declare';
import { inCommandWords } from '../failure/command-words.js';
import type { Connection } from '../connection/connect.js';
import type { Finding } from './finding.js';

/** Seconds that nobody minds. */
const mildSkew = 60;

/** Asks who the token is, and looks at the answer: whether it is accepted, the clock, the version. */
export async function checkAnswer({ options }: Connection, now: () => number): Promise<readonly Finding[]> {
  const client = new GraphClient(options);
  const call = client.get('me', { fields: 'id' });
  const outcome = await call.either();
  if (isLeft(outcome)) {
    const { _tag, message, advice } = outcome.left;
    // Who may not do this may do other things.
    if (_tag === 'PermissionError') return [accepted, checkVersion(undefined, now())];
    return [
      { check: 'answer', state: 'problem', what: message, fix: inCommandWords(advice) },
      checkVersion(undefined, now()),
    ];
  }
  const { headers, version } = await call.withResponse();
  return [accepted, checkClock(headers['date'], now()), checkVersion(version, now())];
}

const accepted: Finding = { check: 'answer', state: 'ok', what: 'Meta accepts the token' };

function checkClock(date: string | undefined, now: number): Finding {
  const time = Date.parse(date ?? '');
  if (Number.isNaN(time)) return { check: 'clock', state: 'unknown', what: 'the answer has no time' };
  const seconds = Math.round((now - time) / 1000);
  const apart = Math.abs(seconds);
  if (apart <= mildSkew) return { check: 'clock', state: 'ok', what: `within ${Math.max(1, apart)} s of Meta's` };
  return {
    check: 'clock',
    state: 'problem',
    what: `${apart} s ${seconds > 0 ? 'ahead of' : 'behind'} Meta's: tokens seem to expire at the wrong time, and signatures with a time fail`,
    fix: 'Set the clock of this machine by the network: timedatectl set-ntp true.',
  };
}

const day = 86_400_000;

function checkVersion(served: string | undefined, now: number): Finding {
  const check = 'version';
  const { released, usableUntil } = versions[latestVersion] ?? { released: '' };
  const isOther = served !== undefined && served !== latestVersion;
  if (isOther)
    return {
      check,
      state: 'warning',
      what: `asked for ${latestVersion}, and Meta served ${served}`,
      fix: 'Update edgewalk: npm install --global edgewalk@latest.',
    };
  if (usableUntil === undefined)
    return { check, state: 'ok', what: `${latestVersion}, of ${released}; Meta has not named its end` };
  const left = Math.floor((Date.parse(usableUntil) - now) / day);
  const what = `${latestVersion} ends on ${usableUntil}`;
  return left > 90
    ? { check, state: 'ok', what }
    : { check, state: 'warning', what, fix: 'Update edgewalk: npm install --global edgewalk@latest.' };
}
