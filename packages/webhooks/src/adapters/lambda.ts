import type { Webhooks } from '../handler/webhooks.js';

type Texts = Readonly<Record<string, string | undefined>>;

/** An event of a function URL, of API Gateway in both versions, or of a load balancer. */
export interface LambdaEvent {
  readonly httpMethod?: string;
  readonly requestContext?: { readonly http?: { readonly method?: string } };
  readonly rawQueryString?: string;
  readonly queryStringParameters?: Texts | null;
  readonly headers?: Texts | null;
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[] | undefined>> | null;
  readonly body?: string | null;
  readonly isBase64Encoded?: boolean;
}

/** What Lambda answers with. */
export interface LambdaAnswer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/**
 * For AWS Lambda behind a function URL, API Gateway or a load balancer. It answers when the events are handled: a
 * function that has answered is stopped.
 *
 * @example export const handler = lambdaWebhooks(hook);
 */
export const lambdaWebhooks =
  (hook: Webhooks) =>
  async (event: LambdaEvent): Promise<LambdaAnswer> => {
    const method = event.requestContext?.http?.method ?? event.httpMethod ?? 'GET';
    const query = event.queryStringParameters ?? event.rawQueryString ?? '';
    const headers = event.headers ?? event.multiValueHeaders ?? {};
    const answer = await hook.handle({ method, query, headers, body: bodyOf(event) });
    return { statusCode: answer.status, headers: { ...answer.headers }, body: answer.body };
  };

const bodyOf = ({ body, isBase64Encoded }: LambdaEvent): Uint8Array =>
  Buffer.from(body ?? '', isBase64Encoded === true ? 'base64' : 'utf8');
