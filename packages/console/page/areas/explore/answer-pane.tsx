import { CodeTabs } from '../../parts/code-tabs.js';
import { Problem } from '../../parts/problem.js';
import { exchange, failure, isRunning } from '../../state/exchange.js';
import { Answer } from './answer.js';
import { chooseCode, codeForm, codeForms } from './request-code.js';

/** The last answer, and the request as code. */
export const AnswerPane = () => (
  <section class="pane ans" aria-label="Answer" aria-busy={isRunning.value}>
    {isRunning.value && <div class="running" role="progressbar" aria-label="The request is running" />}
    <div class={isRunning.value ? 'answer dim' : 'answer'}>
      <Content />
    </div>
    <CodeTabs forms={codeForms.value} chosen={codeForm.value} choose={chooseCode} />
  </section>
);

function Content() {
  if (failure.value !== undefined) return <Problem text={failure.value} />;
  if (exchange.value) return <Answer exchange={exchange.value} />;
  return (
    <div class="blank t2">
      <p>Nothing was sent yet. Send shows the answer here; the code below does the same.</p>
    </div>
  );
}
