// The page that a login leads back to: what the app would have received, as text.
const given = new URLSearchParams(location.search);
const list = document.querySelector('.returned dl');

const row = ([name, value]: readonly [string, string]): HTMLElement => {
  const [box, term, text] = ['div', 'dt', 'dd'].map((each) => document.createElement(each)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  term.textContent = name;
  text.textContent = value === '' ? 'empty' : value;
  box.append(term, text);
  return box;
};

list?.append(...[...given].map(row));
