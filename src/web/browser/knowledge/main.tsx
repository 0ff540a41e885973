import '../shared/page.css';
import './knowledge.css';

/** The pages stand without this script; it adds the box that narrows a page, and closes the menu on narrow screens. */
const items = [...document.querySelectorAll<HTMLElement>('[data-filter]')];
const box = document.querySelector<HTMLElement>('.filter');
const input = document.querySelector<HTMLInputElement>('#filter');
const output = document.querySelector<HTMLOutputElement>('.filter output');

/** As people type: half and full width, upper and lower case are the same. */
const normal = (text: string): string => text.normalize('NFKC').toLowerCase();
const texts = new Map(items.map((item) => [item, normal(item.textContent)]));

function narrow(): void {
  const wanted = normal(input?.value ?? '').trim();
  const parts = wanted === '' ? [] : wanted.split(/\s+/);
  for (const item of items) {
    const text = texts.get(item) ?? '';
    item.hidden = !parts.every((part) => text.includes(part));
  }
  if (output === null) return;
  const shown = items.filter((item) => !item.hidden).length;
  output.textContent = parts.length === 0 ? '' : `${shown} ${output.dataset['words'] ?? '/'} ${items.length}`;
}

/** What an address names must be in view, whatever is narrowed away or folded. */
function reveal(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target === null) return;
  if (input !== null && target.closest('[hidden]') !== null) {
    input.value = '';
    narrow();
  }
  target.scrollIntoView();
}

if (box !== null && input !== null && items.length > 5) {
  box.hidden = false;
  input.addEventListener('input', narrow);
  window.addEventListener('hashchange', reveal);
}
const menu = document.querySelector<HTMLDetailsElement>('.site-menu');
if (menu !== null && !matchMedia('(min-width: 60rem)').matches) menu.open = false;
