const image = (name) => ({ image_url: `https://images.example/${name}.jpg` });

export const publishes = {
  'publish image': (task) => publish(task, { ...image(task.n), caption: task.text }),
  'publish carousel': (task) => {
    const count = 2 + Math.floor(task.at[2] * 2);
    const children = Array.from({ length: count }, (_, at) => image(`${task.n}-${at}`));
    return publish(task, { media_type: 'CAROUSEL', caption: task.text, children });
  },
};

/**
 * Publishes. One in ten is aborted at a random moment and resumed from its checkpoint, as by another process; so is
 * every other one whose outcome is unknown.
 */
async function publish({ api, at: [whether, when], text, record, waitForQuota }, content) {
  await waitForQuota();
  let checkpoint;
  const options = {
    pollEveryMs: 60,
    giveUpAfterMs: 3_000,
    onCheckpoint: (latest) => {
      checkpoint = structuredClone(latest);
    },
  };
  const signal = whether < 0.1 ? AbortSignal.timeout(1 + Math.floor(when * 400)) : undefined;
  let result = await api.user.publish(content, { ...options, ...(signal && { signal }) }).either();
  if (result._tag === 'Left' && mayResume(result.left, whether))
    result = await api.user.publish(content, { ...options, checkpoint }).either();
  record({ collection: 'media', marker: text }, result);
}

const mayResume = ({ _tag: tag }, whether) => tag === 'AbortError' || (tag === 'OutcomeUnknownError' && whether < 0.5);
