/** A call that the limiter released just before a refusal may still be on its way to the transport, in milliseconds. */
const grace = 20;

/** Counts the requests of a transport, and records those sent after a refusal. */
export class RequestMonitor {
  #round = {};

  constructor(transport) {
    this.takeRound();
    this.transport = (request) => async () => {
      this.#recordRequest(request);
      const response = await transport(request)();
      if (response._tag === 'Right' && isRefused(response.right)) this.#recordRefusal();
      return response;
    };
  }

  #recordRequest({ summary }) {
    const { refusedAt } = this.#round;
    const afterMs = performance.now() - refusedAt;
    this.#round.sent += 1;
    if (afterMs > grace) this.#round.late.push({ request: summary, afterMs: Math.round(afterMs) });
  }

  #recordRefusal() {
    this.#round.refused += 1;
    this.#round.refusedAt ??= performance.now();
  }

  /** The counts since the last call. */
  takeRound() {
    const round = this.#round;
    this.#round = { sent: 0, refused: 0, late: [], refusedAt: undefined };
    return round;
  }
}

const isRefused = ({ status, body }) => status >= 400 && /"code":(4|17|32|8000[12])\b/.test(body);
