import type { MemberDocument } from '@edgewalk/console';
import { Sentence } from '../../parts/sentence.js';
import { type InputKind, inputKind, type Schema, wordsOf } from './values.js';

interface ParameterInputProps {
  readonly parameter: MemberDocument;
  /** As it was written. */
  readonly text: string;
  readonly problem: string | undefined;
  /** Words that the schema does not have. */
  readonly words: readonly string[];
  readonly write: (text: string) => void;
}

/** An input by the schema of a parameter, with what is said of it. */
export function ParameterInput({ parameter, text, problem, words, write }: ParameterInputProps) {
  const { name, required, about = '', login, retired } = parameter;
  const schema = parameter.schema as Schema;
  const kind = inputKind(schema);
  const known = words.length > 0 ? words : wordsOf(schema.items ?? schema);
  const notes = [login && `Only with the login of ${login}.`, retired && `Retired: ${retired}`].filter(Boolean);
  return (
    <div class={kind === 'number' || kind === 'switch' || kind === 'word' ? 'param half' : 'param'}>
      <Label name={name} isNeeded={required} hint={hintOf(kind, schema)} />
      <Control id={`p-${name}`} kind={kind} text={text} words={known} write={write} isWrong={problem !== undefined} />
      {problem !== undefined && (
        <p class="sm wrong" role="alert">
          {problem}
        </p>
      )}
      <p class="sm t2 about" id={`p-${name}-about`}>
        <Sentence text={[about, ...notes].join(' ')} />
      </p>
    </div>
  );
}

interface LabelProps {
  readonly name: string;
  readonly isNeeded: boolean;
  readonly hint: string;
}

const Label = ({ name, isNeeded, hint }: LabelProps) => (
  <div class="lab">
    <label for={`p-${name}`} class="m">
      {name}
      {isNeeded && <span class="must"> needed</span>}
    </label>
    <span class="sm t3">{hint}</span>
  </div>
);

function hintOf(kind: InputKind, { minimum, maximum, format }: Schema): string {
  if (minimum !== undefined && maximum !== undefined) return `${minimum}–${maximum}`;
  if (format !== undefined && format !== 'binary') return format;
  return {
    switch: 'yes/no',
    number: 'number',
    word: '',
    words: 'words, with commas',
    text: '',
    json: 'JSON',
    file: 'by program only',
  }[kind];
}

interface ControlProps {
  readonly id: string;
  readonly kind: InputKind;
  readonly text: string;
  readonly words: readonly string[];
  readonly isWrong: boolean;
  readonly write: (text: string) => void;
}

function Control(props: ControlProps) {
  const { id, kind, words, text, write } = props;
  if (kind === 'switch' || kind === 'word')
    return <Choice {...props} words={kind === 'switch' ? ['true', 'false'] : words} />;
  if (kind === 'json' || (kind === 'text' && isLong(id))) return <Lines {...props} />;
  return (
    <>
      <Line {...props} />
      {kind === 'words' && words.length > 0 && <Words label={id} text={text} words={words} write={write} />}
    </>
  );
}

/** What ties an input to what is said of it. */
const described = ({ id, isWrong }: ControlProps) => ({
  id,
  'aria-describedby': `${id}-about`,
  'aria-invalid': isWrong,
});

const Line = (props: ControlProps) => (
  <div class="in">
    <input
      {...described(props)}
      class="m"
      value={props.text}
      disabled={props.kind === 'file'}
      inputMode={props.kind === 'number' ? 'numeric' : 'text'}
      autocomplete="off"
      onInput={({ currentTarget }) => props.write(currentTarget.value)}
    />
  </div>
);

const Lines = (props: ControlProps) => (
  <textarea
    {...described(props)}
    class="m"
    rows={props.kind === 'json' ? 3 : 2}
    value={props.text}
    onInput={({ currentTarget }) => props.write(currentTarget.value)}
  />
);

/** Texts by people, which have lines. */
const isLong = (id: string): boolean => /-(message|caption|text|description)$/.test(id);

/** One of several words. What an open list lacks can stand in the address. */
const Choice = (props: ControlProps) => (
  <div class="in">
    <select {...described(props)} value={props.text} onChange={({ currentTarget }) => props.write(currentTarget.value)}>
      <option value="">not sent</option>
      {[...new Set([...props.words, ...(props.text === '' ? [] : [props.text])])].map((word) => (
        <option key={word} value={word}>
          {word}
        </option>
      ))}
    </select>
  </div>
);

interface WordsProps extends Pick<ControlProps, 'text' | 'words' | 'write'> {
  readonly label: string;
}

/** The words of a list as buttons. */
function Words({ label, text, words, write }: WordsProps) {
  const chosen = text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  const turn = (word: string) =>
    write((chosen.includes(word) ? chosen.filter((each) => each !== word) : [...chosen, word]).join(','));
  return (
    <div class="chips" role="group" aria-label={`Words of ${label.slice(2)}`}>
      {words.map((word) => (
        <button key={word} type="button" class="chip m" aria-pressed={chosen.includes(word)} onClick={() => turn(word)}>
          {word}
        </button>
      ))}
    </div>
  );
}
