import type { EffectContext, Row } from '../../graph/effect.js';
import { apps } from '../../login/apps.js';
import type { Exchange } from '../../objects/messages.js';
import { echo, type SentAttachment } from '../../webhooks/message-events.js';
import type { StoredObject } from '../../world/store.js';
import { objectIn, rowsIn, textIn } from '../../world/values.js';

type Context = Pick<
  EffectContext<{ readonly message?: Row | undefined; readonly reply_to?: { readonly mid: string } | undefined }>,
  'happen' | 'params' | 'token'
>;

/** A message that the app sent comes back to it. */
export function tellEcho(
  { happen, params, token }: Context,
  { account, contact }: Pick<Exchange, 'account' | 'contact'>,
  message: StoredObject,
): void {
  const sent = params.message ?? {};
  const [text, metadata] = [textIn(sent, 'text'), textIn(sent, 'metadata')];
  const attachments = rowsIn({ files: sent['attachments'] ?? [sent['attachment']] }, 'files').map(asSent);
  const content = {
    mid: message.id,
    ...(text !== undefined && { text }),
    ...(attachments.length > 0 && { attachments }),
    ...(params.reply_to && { reply_to: { mid: params.reply_to.mid } }),
    ...(metadata !== undefined && { metadata }),
  };
  happen(echo({ account, contact, at: message.createdAt }, content, apps[token.login].id));
}

function asSent(file: Row): SentAttachment {
  const url = textIn(objectIn(file, 'payload') ?? {}, 'url');
  return { type: textIn(file, 'type') ?? 'file', payload: url === undefined ? {} : { url } };
}
