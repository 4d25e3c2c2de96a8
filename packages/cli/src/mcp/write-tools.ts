import type { Call } from '@edgewalk/core';
import type { NewPost } from '@edgewalk/instagram';
import { Instagram } from '@edgewalk/instagram';
import { UserMedia } from '@edgewalk/instagram/user/media';
import { schemaOf } from '@edgewalk/vocabulary/json-schema';
import type { Connection } from '../connection/connect.js';
import { type WriteVerb, writeVerbs } from '../commands/write.js';
import type { Confirmations } from './confirmations.js';
import { parametersIn, targetOf } from './target-of.js';
import { inputSchema, mayBeTextIn, type Session, text, textIn, type Tool, type ToolInput } from './tool.js';

const confirmation = text('the code that the first call returned; without it the request is shown and not sent');

/** The tools that write. They exist where the person allows writes. */
export const writeTools = (confirmations: Confirmations): readonly Tool[] => [
  ...writeVerbs.map((verb) => writeTool(verb, confirmations)),
  publishTool(confirmations),
];

const titles: Readonly<Record<WriteVerb, string>> = {
  create: 'Create an object on an edge',
  update: 'Change an object',
  delete: 'Delete an object',
};

const twice =
  'The first call sends nothing and returns what would be sent, with a confirmation code. Ask the person; if they agree, call again with the same input and the code.';

const writeTool = (verb: WriteVerb, confirmations: Confirmations): Tool => ({
  name: verb,
  title: titles[verb],
  description: `${titles[verb]}. ${twice}`,
  input: inputSchema(
    {
      place: text('such as media(ID).comments, user.media or comment(ID)'),
      parameters: { type: 'object', description: 'the tool describe has their schema' },
      confirmation,
    },
    ['place'],
  ),
  writes: true,
  async run(input, session) {
    const connection = writingOf(session);
    const target = await targetOf(input, connection, session);
    const parameters = parametersIn(input);
    // Makes the call, which checks the input; nothing is sent before it is awaited.
    const call = target.member.perform(verb, parameters) as Call<unknown>;
    const shown = { write: verb, place: target.expression.replace(/^api\./, ''), parameters };
    return confirmed(input, shown, confirmations) ?? (await call);
  },
});

const publishTool = (confirmations: Confirmations): Tool => ({
  name: 'publish',
  title: 'Publish on Instagram',
  description: `Publishes an image, a reel, a story or a carousel from public addresses, and waits until it is live. ${twice}`,
  input: inputSchema({ post: schemaOf(UserMedia.declaration.create.params), confirmation }, ['post']),
  writes: true,
  async run(input, session) {
    const { options, account } = writingOf(session);
    const api = new Instagram({ ...options, ...(account !== undefined && { userId: account }) });
    // The declarations check it, when the call is made.
    const call = api.user.publish(input['post'] as NewPost);
    const shown = { write: 'publish', post: input['post'] };
    return confirmed(input, shown, confirmations) ?? (await call);
  },
});

/** Undefined where the write is confirmed; else what the person is asked. */
function confirmed(input: ToolInput, write: object, confirmations: Confirmations): object | undefined {
  if (mayBeTextIn(input, 'confirmation') === undefined)
    return { sent: false, ...write, confirmation: confirmations.ask(write) };
  confirmations.take(textIn(input, 'confirmation'), write);
  return undefined;
}

function writingOf({ writing }: Session): Connection {
  if (writing === undefined) throw new Error('a tool that writes exists where writes are allowed');
  return writing;
}
