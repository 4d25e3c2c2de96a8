import { membersOf } from '@edgewalk/testing/hovers';
import { expect, test } from '@jest/globals';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('./options-in-an-editor.ts', import.meta.url));

/** What users write as options, and read in errors and of an emulator, by the module it is imported from. */
const modules = {
  '@edgewalk/core': [
    'AccessTokenError',
    'BatchItemOptions',
    'CallOptions',
    'ClientOptions',
    'DecodeError',
    'FetchTransportOptions',
    'Mismatch',
    'OutcomeUnknownError',
    'RateLimitError',
    'ResponseFormatError',
    'RetryPolicy',
    'UndiciTransportOptions',
  ],
  '@edgewalk/core/limits': ['LimitOptions'],
  '@edgewalk/instagram': ['FileHost', 'InstagramOptions', 'PublishOptions', 'UploadOptions', 'UploadProgress'],
  '@edgewalk/threads': ['ThreadsOptions'],
  '@edgewalk/auth': [
    'AuthorizationOptions<never>',
    'ExpectedRedirect',
    'FacebookAuthorizationOptions',
    'FacebookLoginOptions',
    'InstagramAuthorizationOptions',
    'LoginOptions',
    'PageTokensOptions',
    'StoredTokenOptions',
    'SweepOptions',
    'ThreadsLoginOptions',
    'TokenEncryption',
    'TokenKey',
    'TokenManagerOptions',
    'TokenVaultOptions',
  ],
  '@edgewalk/emulator': [
    'Allowance',
    'Emulator',
    'EmulatorOptions',
    'FaultPlan',
    'Hosting',
    'Limits',
    'PlannedError',
    'WebhookOptions',
  ],
  '@edgewalk/opentelemetry': ['OpenTelemetryOptions'],
  '@edgewalk/postgres': ['PostgresStoreOptions'],
  '@edgewalk/queue': [
    'HarvestOptions<never>',
    'HarvestWorkerOptions<never, never>',
    'NewScheduledPost',
    'PostChange',
    'PostFilter',
    'PublishWorkerOptions',
  ],
  '@edgewalk/redis': ['RedisStoreOptions'],
  '@edgewalk/redis/rows': ['RedisRowStoreOptions'],
  '@edgewalk/webhooks': ['HandleOptions', 'MemoryClaimsOptions', 'ReceiveOptions', 'WebhooksOptions'],
  '@edgewalk/webhooks/subscriptions': [
    'AppToSubscribe',
    'EnsureOptions',
    'ExplainOptions',
    'WantedFields',
    'PageToSubscribe',
    'AccountToSubscribe',
  ],
};
/** Options within those. */
const within = [
  "NonNullable<WebhookOptions['instagram']>",
  "NonNullable<NonNullable<WebhookOptions['leavingUrls']>['facebook']>",
];

const imports = Object.entries(modules)
  .map(
    ([from, types]) => `import type { ${types.map((type) => type.replace(/<.*/, '')).join(', ')} } from '${from}';\n`,
  )
  .join('');
const members = membersOf(file, imports, [...Object.values(modules).flat(), ...within]);

/** Members of JavaScript's `Error`. */
const ofEveryError = ['cause', 'message', 'name', 'stack'];

test.each([...members])('an editor says what each member of %s is', (_type, texts) => {
  expect(texts.size).toBeGreaterThan(0);
  const silent = [...texts].filter(([name, text]) => text === '' && !ofEveryError.includes(name));
  expect(silent.map(([name]) => name)).toEqual([]);
});
