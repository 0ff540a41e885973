import { escapeMarkdown, type CardView } from '../../src/catalogue/index.js';
import { exact, type Localized } from '../../src/engine/index.js';
import type { AssessedVariant } from '../../src/knowledge/myeloid/clone.js';

const clonesShown = 6;

const standing = {
  met: { en: 'counts as a clone', ja: 'クローンの条件を満たす' },
  'not-met': { en: 'does not count as a clone', ja: 'クローンの条件を満たさない' },
  unknown: { en: 'open whether it counts as a clone', ja: 'クローンに当たるか未確定' },
} satisfies Record<AssessedVariant['qualifies'], Localized>;

function cloneLine({ variant, qualifies, belowThreshold }: AssessedVariant, view: CardView): string {
  const { gene, protein, coding, vaf } = variant;
  const name = escapeMarkdown([gene, protein ?? coding ?? ''].join(' ').trim());
  // Above 1 it is a percentage that nobody declared: not shown as if it were understood.
  const size =
    vaf === undefined || vaf.value > 1
      ? 'VAF ?'
      : `VAF ${escapeMarkdown(vaf.comparator ?? '')}${exact(vaf.value * 100)} %`;
  const small: Localized = { en: 'below the CHIP threshold', ja: 'CHIPの閾値未満' };
  const counts = (belowThreshold ? small : standing[qualifies])[view.locale];
  return view.locale === 'ja' ? `${name} ${size}（${counts}）` : `${name}, ${size} (${counts})`;
}

/** Each reported variant with its size and what the rules make of it, and whether blood must confirm one. */
export function cloneLines(view: CardView): readonly string[] {
  const fact = view.fact('assessedVariants');
  const all = fact.known ? (fact.value as readonly AssessedVariant[]) : [];
  const present = all.filter(({ variant }) => variant.presence !== 'absent');
  const rest = present.length - clonesShown;
  const more = view.locale === 'ja' ? `、ほか${rest}件` : `; and ${rest} more`;
  const list = present.slice(0, clonesShown).map((one) => cloneLine(one, view));
  const heading = { en: 'Variants (VAF: allele fraction)', ja: '変異（VAF：アレル頻度）' }[view.locale];
  const confirm = {
    en: 'A variant was found in tissue or plasma DNA: confirm it in blood before calling it a clone.',
    ja: '組織または血漿DNAで見つかった変異があります。クローンと呼ぶ前に血液で確認してください。',
  }[view.locale];
  return [
    ...(list.length === 0
      ? []
      : [
          `${heading}${view.locale === 'ja' ? '：' : ': '}${list.join(view.locale === 'ja' ? '、' : '; ')}${rest > 0 ? more : ''}${view.locale === 'ja' ? '。' : '.'}`,
        ]),
    ...(view.flag('blood-confirmation-needed') ? [confirm] : []),
  ];
}
