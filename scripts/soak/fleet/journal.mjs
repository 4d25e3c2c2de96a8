const problems = ['double', 'lost', 'sent while closed', 'standstill', 'a worker ended'];
/** Of each. */
const mostShown = 5;

/** What happened to the fleet, and when. */
export class FleetJournal {
  #start = performance.now();
  #lines = [];

  note(text) {
    this.#lines.push(`  ${((performance.now() - this.#start) / 1_000).toFixed(1).padStart(6)} s  ${text}`);
  }

  /** Prints the counts; where something was wrong, all that happened as well. */
  report({ seed, seconds, posts, requests, violations, counts }) {
    console.log(`\nfleet: seed ${seed}, ${seconds} s, ${posts.length} posts, ${requests.length} requests`);
    for (const [what, count] of Object.entries(counts)) console.log(`  ${what.padEnd(24)}${count}`);
    for (const problem of problems)
      console.log(`  ${problem.padEnd(24)}${violations.filter((one) => one.problem === problem).length}`);
    if (violations.length === 0) return;
    console.log(['', 'what happened', ...this.#lines, '', 'what was wrong'].join('\n'));
    for (const problem of problems)
      for (const violation of violations.filter((one) => one.problem === problem).slice(0, mostShown))
        console.log(`  ${JSON.stringify(violation)}`);
  }
}
