import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LaunchedCard } from '../../launched-card.js';
import { postJson } from '../shared/ask.js';
import { ruleSetOfCard } from './engine.js';

/** What is known of the card that the page was launched from. */
export type Launched =
  | { readonly kind: 'none' | 'lost' }
  | { readonly kind: 'card'; readonly card: string; readonly ruleSet: string };

/**
 * Finds the card by its uuid. This service made the uuid and is told nothing else; the browser cannot make it, for
 * that takes the service's key.
 */
export function useLaunched(uuid: string | undefined): Launched {
  const [launched, setLaunched] = useState<Launched>({ kind: 'none' });
  useEffect(() => {
    if (uuid === undefined) return;
    void postJson<LaunchedCard>('/evidence/card', { uuid }, 'en').then(({ body }) => {
      const card = body?.card;
      const ruleSet = card === undefined ? undefined : ruleSetOfCard(card);
      setLaunched(
        card === undefined || ruleSet === undefined ? { kind: 'lost' } : { kind: 'card', card, ruleSet },
      );
    });
  }, [uuid]);
  return launched;
}

interface MarkProps {
  /** Said above what is marked. */
  readonly note: string;
  readonly children: ComponentChildren;
}

/** What the reader came for: marked, brought into view and given the focus, once. */
export function Mark({ note, children }: MarkProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'start' });
    place.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div class="launched" ref={place} tabIndex={-1}>
      <p class="launched-note">
        <span aria-hidden="true">➜</span> {note}
      </p>
      {children}
    </div>
  );
}
