import '../shared/page.css';
import './knowledge.css';

/** The pages stand without this script; it adds the box that narrows a page, and closes the menu on narrow screens. */
const items = [...document.querySelectorAll<HTMLElement>('[data-filter]')];
const folds = [...document.querySelectorAll<HTMLDetailsElement>('details.fold')];
const sections = folds.filter((fold) => fold.matches('.section'));
const box = document.querySelector<HTMLElement>('.filter');
const input = document.querySelector<HTMLInputElement>('#filter');
const output = document.querySelector<HTMLOutputElement>('.filter output');
const folding = document.querySelector<HTMLElement>('.folding');

/** As people type: half and full width, upper and lower case are the same. */
const normal = (text: string): string => text.normalize('NFKC').toLowerCase();
const texts = new Map(items.map((item) => [item, normal(item.textContent)]));

/** Sections that were closed when something was first looked for, to be closed again after it. */
let closedBefore: readonly HTMLDetailsElement[] | null = null;

/** What is found must be seen: its section opens; a section of which nothing is left goes. */
function showSections(isNarrowed: boolean): void {
  closedBefore ??= sections.filter((section) => !section.open);
  for (const section of sections) {
    const own = items.filter((item) => section.contains(item));
    section.hidden = own.length > 0 && own.every((item) => item.hidden);
    section.open = isNarrowed || !closedBefore.includes(section);
  }
  if (!isNarrowed) closedBefore = null;
}

function narrow(): void {
  const wanted = normal(input?.value ?? '').trim();
  const parts = wanted === '' ? [] : wanted.split(/\s+/);
  for (const item of items) {
    const text = texts.get(item) ?? '';
    item.hidden = !parts.every((part) => text.includes(part));
  }
  showSections(parts.length > 0);
  if (output === null) return;
  const shown = items.filter((item) => !item.hidden).length;
  output.textContent = parts.length === 0 ? '' : `${shown} ${output.dataset['words'] ?? '/'} ${items.length}`;
}

/** What an address names must be in view, whatever is narrowed away or folded; some browsers unfold by themselves. */
function reveal(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target === null) return;
  if (input !== null && target.closest('[hidden]') !== null) {
    input.value = '';
    narrow();
  }
  for (const fold of folds) if (fold.contains(target)) fold.open = true;
  target.scrollIntoView();
}

if (box !== null && input !== null && items.length > 5) {
  box.hidden = false;
  input.addEventListener('input', narrow);
}
if (folding !== null && folds.length > 1) {
  folding.hidden = false;
  for (const button of folding.querySelectorAll('button'))
    button.addEventListener('click', () => {
      for (const fold of folds) fold.open = button.dataset['open'] === 'true';
    });
}
window.addEventListener('hashchange', reveal);
// The stylesheet prints what is folded; this is for browsers that cannot style the inside of a fold.
let closedOnScreen: readonly HTMLDetailsElement[] = [];
window.addEventListener('beforeprint', () => {
  closedOnScreen = folds.filter((fold) => !fold.open);
  for (const fold of closedOnScreen) fold.open = true;
});
window.addEventListener('afterprint', () => {
  for (const fold of closedOnScreen) fold.open = false;
});
const menu = document.querySelector<HTMLDetailsElement>('.site-menu');
if (menu !== null && !matchMedia('(min-width: 60rem)').matches) menu.open = false;
if (location.hash !== '') reveal();
