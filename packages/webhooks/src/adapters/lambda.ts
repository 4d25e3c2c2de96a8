import type { Webhooks } from '../handler/webhooks.js';

type Texts = Readonly<Record<string, string | undefined>>;
type Lists = Readonly<Record<string, readonly string[] | undefined>>;

/** An event of a function URL, of API Gateway in both versions, or of a load balancer. */
export interface LambdaEvent {
  readonly httpMethod?: string;
  /** `elb` is set by a load balancer. */
  readonly requestContext?: { readonly http?: { readonly method?: string }; readonly elb?: unknown };
  readonly rawQueryString?: string;
  readonly queryStringParameters?: Texts | null;
  readonly multiValueQueryStringParameters?: Lists | null;
  readonly headers?: Texts | null;
  readonly multiValueHeaders?: Lists | null;
  readonly body?: string | null;
  readonly isBase64Encoded?: boolean;
}

/** The response of a Lambda function. A load balancer with multi-value headers requires `multiValueHeaders`. */
export interface LambdaAnswer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly multiValueHeaders?: Record<string, readonly string[]>;
  readonly body: string;
}

/**
 * For AWS Lambda behind a function URL, API Gateway or a load balancer. It answers after the events are handled, because
 * Lambda freezes a function that has answered.
 *
 * @example export const handler = lambdaWebhooks(hook);
 */
export const lambdaWebhooks =
  (hook: Webhooks) =>
  async (event: LambdaEvent): Promise<LambdaAnswer> => {
    const method = event.requestContext?.http?.method ?? event.httpMethod ?? 'GET';
    const headers = event.headers ?? event.multiValueHeaders ?? {};
    const answer = await hook.handle({ method, query: queryOf(event), headers, body: bodyOf(event) as Uint8Array });
    const lists = Object.entries(answer.headers).map(([name, value]) => [name, [value]] as const);
    return {
      statusCode: answer.status,
      headers: { ...answer.headers },
      ...(event.multiValueHeaders && { multiValueHeaders: Object.fromEntries(lists) }),
      body: answer.body,
    };
  };

function queryOf(event: LambdaEvent): string | Texts {
  const { rawQueryString, queryStringParameters: texts, multiValueQueryStringParameters: lists } = event;
  if (rawQueryString !== undefined) return rawQueryString;
  const found = texts ?? Object.fromEntries(Object.entries(lists ?? {}).map(([name, values]) => [name, values?.[0]]));
  if (event.requestContext?.elb === undefined) return found;
  // A load balancer does not decode names and values.
  return Object.entries(found)
    .map(([name, value = '']) => `${name}=${value}`)
    .join('&');
}

/** The bytes of the body. An object from a mapping template is returned as it is, and refused later. */
function bodyOf({ body, isBase64Encoded }: LambdaEvent): unknown {
  if (typeof body === 'string') return Buffer.from(body, isBase64Encoded === true ? 'base64' : 'utf8');
  return body ?? new Uint8Array();
}
