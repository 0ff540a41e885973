import type { Localized } from '../src/engine/index.js';

/** How weak the evidence behind every card on lupus-like disease and MDS/CMML is (Chauffier 2025). */
export const lupusEvidence: Localized = {
  en: 'Evidence: weak. Retrospective, n = 24 (16 MDS, 8 CMML), no validated score; median age 65, 63 % men. The 19 with systemic lupus against 38 with idiopathic lupus: kidney disease 10 % v 71 %, joint disease 36 % v 97 %, anti-dsDNA positive 32 % v 76 %; age 65 v 23 years confounds this. C3 was low in 10 of 24: normal complement is not required.',
  ja: '根拠は弱いものです：後ろ向き研究、n = 24（MDS 16例、CMML 8例）、検証されたスコアなし、年齢中央値65歳、男性63 %。全身性エリテマトーデス19例と特発性38例の比較：腎病変10 %対71 %、関節病変36 %対97 %、抗dsDNA抗体陽性32 %対76 %。ただし年齢（65歳対23歳）が交絡しています。24例中10例でC3が低値であり、補体正常は条件としません。',
};

/** What else makes such findings, so that the pattern is not read as more than it is. */
export const lupusDifferential: Localized = {
  en: 'Lupus itself, drugs, haemolysis and deficiencies also change the counts: exclude them. No treatment follows from this pattern.',
  ja: 'ループス自体、薬剤、溶血、欠乏症でも血球は変化するため、除外が必要です。この所見だけで治療方針は決まりません。',
};
