const image = (name) => ({ image_url: `https://images.example/${name}.jpg` });

/** So that the quota of the day is never used up: 50 posts may be published in 24 hours. */
const betweenPosts = 35 * 60_000;

export const publishes = {
  'publish image': (task) => publish(task, { ...image(task.n), caption: task.text }),
  'publish carousel': (task) => {
    const count = 2 + Math.floor(task.at[2] * 2);
    const children = Array.from({ length: count }, (_, at) => image(`${task.n}-${at}`));
    return publish(task, { media_type: 'CAROUSEL', caption: task.text, children });
  },
};

/**
 * Publishes. One in ten is interrupted somewhere and gone on with from its checkpoint, as by another process; of those
 * whose outcome is unknown every other one is gone on with too.
 */
async function publish({ api, at: [whether, when], text, settle, advance }, content) {
  await advance(betweenPosts);
  let checkpoint;
  const options = {
    pollEveryMs: 60,
    giveUpAfterMs: 3_000,
    onCheckpoint: (latest) => {
      checkpoint = structuredClone(latest);
    },
  };
  const signal = whether < 0.1 ? AbortSignal.timeout(1 + Math.floor(when * 400)) : undefined;
  let told = await api.user.publish(content, { ...options, ...(signal && { signal }) }).either();
  if (told._tag === 'Left' && mayGoOn(told.left, whether))
    told = await api.user.publish(content, { ...options, checkpoint }).either();
  settle({ shelf: 'media', mark: text }, told);
}

const mayGoOn = ({ _tag: tag }, whether) =>
  tag === 'AbortError' || (tag === 'OutcomeUnknownError' && whether < 0.5);
