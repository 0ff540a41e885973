import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  readonly summary: ComponentChildren;
  /** Drawn once the fold is open: what nobody looks at costs nothing. */
  readonly children: () => ComponentChildren;
  readonly open?: boolean;
  readonly class?: string;
  readonly summaryClass?: string;
}

/** A native disclosure whose content is made when it is opened. */
export function Fold({ summary, children, open = false, class: name, summaryClass }: Props) {
  const [seen, setSeen] = useState(open);
  return (
    <details
      {...(name === undefined ? {} : { class: name })}
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open) setSeen(true);
      }}
    >
      <summary {...(summaryClass === undefined ? {} : { class: summaryClass })}>{summary}</summary>
      {seen && children()}
    </details>
  );
}
