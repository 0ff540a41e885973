import type { CardView } from '../../src/catalogue/index.js';
import type { Localized } from '../../src/engine/index.js';

const names = {
  chip: {
    en: 'CHIP (clonal haematopoiesis of indeterminate potential): a clone of blood cells with a myeloid driver variant, without a low count.',
    ja: 'CHIP（意義不明のクローン性造血）：骨髄系腫瘍に関連する遺伝子変異をもつ血球クローンがあり、血球減少のない状態です。',
  },
  ccus: {
    en: 'CCUS (clonal cytopenia of undetermined significance): such a clone beside a lasting low count that nothing else explains.',
    ja: 'CCUS（意義不明のクローン性血球減少）：同様のクローンがあり、他に説明のつかない血球減少が持続する状態です。',
  },
} satisfies Record<string, Localized>;

/** What the abbreviations of a card stand for, for readers outside haematology. */
export function nameLine(view: CardView, ...ids: readonly (keyof typeof names)[]): string {
  return ids.map((id) => names[id][view.locale]).join(view.locale === 'ja' ? '' : ' ');
}
