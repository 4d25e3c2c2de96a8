/** A call that was let through just before is still on its way through the client, in milliseconds. */
const grace = 20;

/** Hears what is sent, and what is sent although a refusal has been heard before. */
export class Listener {
  #heard = {};

  constructor(transport) {
    this.round();
    this.transport = (request) => async () => {
      this.#note(request);
      const answer = await transport(request)();
      if (answer._tag === 'Right' && isRefused(answer.right)) this.#hear();
      return answer;
    };
  }

  #note({ summary }) {
    const { refusedAt } = this.#heard;
    const afterMs = performance.now() - refusedAt;
    this.#heard.sent += 1;
    if (afterMs > grace) this.#heard.late.push({ request: summary, afterMs: Math.round(afterMs) });
  }

  #hear() {
    this.#heard.refused += 1;
    this.#heard.refusedAt ??= performance.now();
  }

  /** What was heard since the last time. */
  round() {
    const heard = this.#heard;
    this.#heard = { sent: 0, refused: 0, late: [], refusedAt: undefined };
    return heard;
  }
}

const isRefused = ({ status, body }) => status >= 400 && /"code":(4|17|32|8000[12])\b/.test(body);
