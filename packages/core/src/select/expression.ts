/** A name with modifiers; `!` stands for braces that were read already. */
const item = String.raw`[\w:-]+(?:\.[\w:-]+(?:\([^(){}]*\))?)*!?`;
const innermost = new RegExp(String.raw`\{${item}(?:,${item})*\}(?=[,}]|$)`, 'g');
const whole = new RegExp(`^${item}$`);

/** Whether a text is one field of Meta's grammar, with whatever it nests: it cannot end early, or add another one. */
export function isExpression(text: string): boolean {
  let rest = text.includes('!') ? '' : text;
  for (let next = rest; ; rest = next) {
    next = rest.replace(innermost, '!');
    if (next === rest) return whole.test(rest);
  }
}
