import type { CallOptions, GraphClient, GraphError } from '@edgewalk/core';
import { type Either, internalsOf, isLeft, right } from '@edgewalk/core/declare';
import { addressIn, containerWaits, countIn, type Part, type PartUpload, type UploadFile } from '@edgewalk/publishing';
import { Container } from '../container.js';
import type { User } from '../user.js';
import { readContainer } from './container-state.js';
import type { Blueprint } from './content.js';
import { type ContainerPlan, hostedOf, paramsOf, type Ways } from './files.js';

/** The parts of a post, in order, and the container that is published. */
export function partsOf(user: User, { children, parent }: Blueprint, ways: Ways) {
  const hasChildren = children.length > 0;
  return {
    children: children.map((child, index) => containerPart(user, child, ways, `children[${index}]`)),
    whole: { ...containerPart(user, parent, ways, '', hasChildren), tellsPublished: true },
  };
}

/** A container that we create, or that exists. */
function containerPart(user: User, plan: string | ContainerPlan, ways: Ways, at: string, isAlbum = false): Part {
  const { client } = internalsOf(user);
  const read = (id: string, call: CallOptions) => readContainer(client, id, call);
  if (typeof plan === 'string')
    return { existing: plan, read, waits: containerWaits.other, create: async () => right({ id: plan }) };
  const { video } = plan;
  const isSlow = video !== undefined || plan.params['video_url'] !== undefined;
  return {
    read,
    isSlow,
    waits: isSlow ? containerWaits.video : containerWaits.other,
    hosted: hostedOf(plan, ways, at),
    create: async (ids, call, urls) => {
      const params = paramsOf(plan, ways, { ...urls, ...(isAlbum && { children: [...ids] }) });
      const outcome = await user.media.create(params, call).either();
      if (isLeft(outcome)) return outcome;
      const { id, uri } = outcome.right;
      return right({ id, session: addressIn(client, uri, 'ig-api-upload', call) });
    },
    ...(video !== undefined && ways.takesVideos && sendingOf(client, video)),
  };
}

const sendingOf = (client: GraphClient, file: UploadFile) => ({
  file,
  upload: (upload: PartUpload, call: CallOptions) => send(client, file, upload, call),
});

/** Sends the file, or what Meta does not have of it. */
async function send(
  client: GraphClient,
  file: UploadFile,
  { id, state, isNew, options }: PartUpload,
  call: CallOptions,
): Promise<Either<GraphError, unknown>> {
  const container = new Container(client, id);
  // 0 says that nobody has sent anything: then Meta cannot have more than is sent now.
  const arrived = isNew ? right(0) : await arrivedOf(container, call);
  if (isLeft(arrived)) return arrived;
  if (arrived.right === 'all') return right(undefined);
  const from = arrived.right === undefined ? {} : { offset: arrived.right };
  const address = state.session === undefined ? {} : { uri: state.session };
  return container.upload.create({ file, ...address, ...from }, { ...call, ...options }).either();
}

/** How many bytes Meta has of a file that another process may have sent; undefined where it has none, or does not say. */
async function arrivedOf(
  container: Container,
  call: CallOptions,
): Promise<Either<GraphError, number | 'all' | undefined>> {
  const outcome = await container.get({ fields: ['video_status'] }, call).either();
  if (isLeft(outcome)) return outcome;
  const { status, bytes_transferred: arrived } = outcome.right.video_status?.uploading_phase ?? {};
  return right(status === 'complete' ? 'all' : countIn(arrived) || undefined);
}
