import { Foreign } from './foreign.js';
import { CopyButton } from './copy-button.js';
import { Tabs } from './tabs.js';

interface CodeTabsProps {
  /** The code of each form, by its title. */
  readonly forms: Readonly<Record<string, string>>;
  readonly chosen: string;
  readonly choose: (title: string) => void;
}

/** One request in several languages. */
export function CodeTabs({ forms, chosen, choose }: CodeTabsProps) {
  const code = forms[chosen] ?? '';
  return (
    <section class="cd" aria-label="Code">
      <div class="hd">
        <Tabs names={Object.keys(forms)} chosen={chosen} choose={choose} label="Code" panel="code" />
        <span class="end">
          <CopyButton text={() => code} label="Copy" isSmall />
        </span>
      </div>
      <pre class="code" id="code" role="tabpanel" tabIndex={0} aria-label={`The request: ${chosen}`}>
        {coloured(code)}
      </pre>
    </section>
  );
}

const piece = /('(?:[^'\\]|\\.)*'|\b(?:import|from|const|new|await)\b)/;

/** Words of the language and texts in colour. */
const coloured = (code: string) =>
  code.split(piece).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <span key={at} class={part.startsWith("'") ? 'st' : 'kw'}>
        <Foreign text={part} most={4000} />
      </span>
    ),
  );
