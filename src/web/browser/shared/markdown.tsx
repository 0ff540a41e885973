import MarkdownIt, { type Token } from 'markdown-it';
import { h, isValidElement, type ComponentChildren } from 'preact';

/** What cards may hold. Images are not loaded, HTML is text, an address in running text is no link. */
const parser = new MarkdownIt('default', { html: false, linkify: false }).disable('image');

/** Elements that markdown may become; anything else is shown as its text. */
const elements: ReadonlySet<string> = new Set([
  'p',
  'ul',
  'ol',
  'li',
  'strong',
  'em',
  's',
  'code',
  'pre',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'br',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
]);
/** A heading inside a card stands below the card's own. */
const lowered = (tag: string): string => (/^h[1-6]$/.test(tag) ? 'h4' : tag);

function link(href: string | number | null, children: ComponentChildren): ComponentChildren {
  if (typeof href !== 'string' || !/^https?:\/\//i.test(href)) return children;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

function element(token: Token, children: readonly ComponentChildren[]): ComponentChildren {
  // A tight list's paragraphs are there for the grammar only.
  if (token.hidden) return children;
  if (token.type === 'link_open') return link(token.attrGet('href'), children);
  return elements.has(token.tag) ? h(lowered(token.tag), null, ...children) : children;
}

function leaf(token: Token): ComponentChildren {
  switch (token.type) {
    case 'inline':
      return nodes(token.children ?? []);
    case 'text':
      return token.content;
    case 'code_inline':
      return <code>{token.content}</code>;
    case 'fence':
    case 'code_block':
      return <pre>{token.content}</pre>;
    case 'softbreak':
      return ' ';
    case 'hardbreak':
      return <br />;
    case 'hr':
      return <hr />;
    default:
      return token.content;
  }
}

/** Tokens as nodes: no markup is ever made of a string. */
function nodes(tokens: readonly Token[]): readonly ComponentChildren[] {
  interface Open {
    readonly token: Token | null;
    readonly children: ComponentChildren[];
  }
  const root: Open = { token: null, children: [] };
  const stack: Open[] = [root];
  for (const token of tokens) {
    const top = stack.at(-1) ?? root;
    if (token.nesting === 1) stack.push({ token, children: [] });
    else if (token.nesting === 0) top.children.push(leaf(token));
    else if (stack.length > 1) {
      stack.pop();
      const parent = stack.at(-1) ?? root;
      parent.children.push(top.token === null ? top.children : element(top.token, top.children));
    }
  }
  return root.children;
}

interface MarkdownProps {
  readonly text: string;
  /** What folds away the blocks after the first few; without it all are in view. */
  readonly more?: string;
}

/** Blocks in view before a long text is folded. */
const blocksShown = 5;

const isList = (block: ComponentChildren): boolean => isValidElement(block) && block.type === 'ul';

/** Where to fold: a list stays with the line that announces it. */
function foldAt(blocks: readonly ComponentChildren[]): number {
  return isList(blocks[blocksShown]) ? blocksShown - 1 : blocksShown;
}

/** A card's text. It may hold what a record holds: HTML in it is shown as text, and links lead to http(s) only. */
export function Markdown({ text, more }: MarkdownProps) {
  const blocks = nodes(parser.parse(text, {}));
  if (more === undefined || blocks.length <= blocksShown + 1) return <div class="markdown">{blocks}</div>;
  const fold = foldAt(blocks);
  return (
    <div class="markdown">
      {blocks.slice(0, fold)}
      <details>
        <summary>{more}</summary>
        {blocks.slice(fold)}
      </details>
    </div>
  );
}
