import { cite, type Citation, type Criterion, type Evidence, type Localized } from '../../../engine/index.js';
import type { mdsFacts } from './mds-facts.js';
import { ema, fda, luspaterceptWithoutSideroblasts, nccnMds, platzbecker2023, pmda } from './references.js';
import { treatmentCriteria, type TreatmentNoteId } from './treatment-criteria.js';

/** What a regulator or a trial has said, dated, with how sure we are of it. */
export interface RegulatoryFact {
  readonly region: 'US' | 'EU' | 'JP' | 'all';
  readonly text: Localized;
  readonly evidence: Evidence;
  readonly cite: Citation;
}

/** A matter to consider or discuss with haematology. Never a dose, never an order of a drug. */
export interface TreatmentNote {
  readonly id: TreatmentNoteId;
  readonly when: Criterion<keyof typeof mdsFacts>;
  readonly text: Localized;
  readonly facts: readonly RegulatoryFact[];
  /** The trigger rests on an unverified number: off unless a site switches it on. */
  readonly offByDefault?: true;
}

const fact = (
  region: RegulatoryFact['region'],
  evidence: Evidence,
  citation: Citation,
  en: string,
  ja: string,
): RegulatoryFact => ({ region, evidence, cite: citation, text: { en, ja } });
const us = (locator: string) => cite(fda, locator);
const eu = (locator: string) => cite(ema, locator);
const jp = (locator: string) => cite(pmda, locator);
const guideline = (locator: string) => cite(nccnMds, locator);

const texts: Readonly<Record<TreatmentNoteId, Omit<TreatmentNote, 'id' | 'when'>>> = {
  'treatment-risk-incomplete': {
    text: {
      en: 'Complete the risk assessment (IPSS-R, IPSS-M) before treatment is discussed.',
      ja: '治療を検討する前にリスク評価（IPSS-R、IPSS-M）を完成させる。',
    },
    facts: [],
  },
  'treatment-t0': {
    text: {
      en: 'Consider measuring serum erythropoietin before a transfusion or a stimulating agent.',
      ja: '輸血や造血刺激因子製剤の前に血清エリスロポエチン測定を考慮。',
    },
    facts: [
      fact('all', 'secondary', guideline('MDS-1'), 'Part of the initial evaluation.', '初期評価の一部。'),
    ],
  },
  'treatment-t1': {
    text: {
      en: 'If the anaemia is symptomatic, an erythropoiesis-stimulating agent may be discussed; the response is best with erythropoietin below 200 U/L.',
      ja: '症候性貧血であれば赤血球造血刺激因子製剤を検討しうる。エリスロポエチン200 U/L未満で反応が良い。',
    },
    facts: [
      fact(
        'EU',
        'secondary',
        eu('epoetin alfa, 24 March 2017'),
        'Label: haemoglobin at most 10 g/dL, IPSS low or intermediate-1, erythropoietin below 200 mU/mL.',
        '適応：ヘモグロビン10 g/dL以下、IPSS low/intermediate-1、エリスロポエチン200 mU/mL未満。',
      ),
      fact(
        'all',
        'secondary',
        guideline('anaemia'),
        'Guidelines: erythropoietin up to 500 U/L.',
        'ガイドライン：エリスロポエチン500 U/L以下。',
      ),
      fact(
        'US',
        'secondary',
        us('no MDS indication'),
        'Not approved by the FDA for MDS.',
        'FDAではMDSに未承認。',
      ),
      fact(
        'JP',
        'unverified',
        jp('darbepoetin alfa'),
        'Darbepoetin is approved for anaemia in MDS (unverified).',
        'ダルベポエチンはMDSの貧血に承認（未確認）。',
      ),
    ],
  },
  'treatment-t1b': {
    text: {
      en: 'With erythropoietin above 500 U/L a stimulating agent is unlikely to work; other options may be discussed.',
      ja: 'エリスロポエチン500 U/L超では造血刺激因子製剤の効果は期待しにくい。他の選択肢を検討。',
    },
    facts: [],
  },
  'treatment-t2': {
    text: {
      en: 'If red cells are needed regularly, luspatercept is an approved first-line option to discuss, with or without ring sideroblasts.',
      ja: '定期的な赤血球輸血を要する場合、ルスパテルセプトは承認された一次治療の選択肢（環状鉄芽球の有無を問わない）として検討しうる。',
    },
    facts: [
      fact(
        'US',
        'secondary',
        us('28 August 2023; 3 April 2020'),
        '28 August 2023: anaemia in very low to intermediate risk MDS, not treated with a stimulating agent before, which may require regular red-cell transfusions. 3 April 2020: ring sideroblasts, after a stimulating agent.',
        '2023年8月28日：造血刺激因子製剤未使用で定期的な赤血球輸血を要しうる、超低〜中間リスクMDSの貧血。2020年4月3日：環状鉄芽球陽性、造血刺激因子製剤後。',
      ),
      fact('EU', 'secondary', eu('2 April 2024'), 'Approved 2 April 2024.', '2024年4月2日承認。'),
      fact('JP', 'secondary', jp('18 January 2024'), 'Approved 18 January 2024.', '2024年1月18日承認。'),
      fact(
        'all',
        'secondary',
        cite(platzbecker2023, 'interim analysis'),
        'COMMANDS, 356 randomised: 58.5 against 31.2 % with the endpoint, difference 26.6 points (15.8-37.4).',
        'COMMANDS（356例割付）：主要評価項目達成58.5%対31.2%、差26.6ポイント（15.8-37.4）。',
      ),
      fact(
        'all',
        'primary',
        cite(luspaterceptWithoutSideroblasts, 'abstract'),
        'Benefit also without ring sideroblasts.',
        '環状鉄芽球陰性例でも有益。',
      ),
    ],
  },
  'treatment-t3': {
    text: {
      en: 'Lenalidomide may be discussed; check TP53 first (mutated in up to 18 %, with poorer response and progression).',
      ja: 'レナリドミドを検討しうる。先にTP53を確認（最大18%で変異、反応不良・進行）。',
    },
    facts: [
      fact(
        'US',
        'unverified',
        us('2005'),
        'Approved in 2005 (date unverified).',
        '2005年承認（年は未確認）。',
      ),
      fact('JP', 'secondary', jp('20 August 2010'), 'Approved 20 August 2010.', '2010年8月20日承認。'),
    ],
  },
  'treatment-t4': {
    text: {
      en: 'If at least 4 units of red cells are needed in 8 weeks and a stimulating agent has failed or does not suit, imetelstat may be discussed.',
      ja: '8週間に4単位以上の赤血球輸血を要し、造血刺激因子製剤が無効・不適であれば、イメテルスタットを検討しうる。',
    },
    facts: [
      fact('US', 'secondary', us('6 June 2024'), 'Approved 6 June 2024.', '2024年6月6日承認。'),
      fact('EU', 'secondary', eu('March 2025'), 'Approved March 2025.', '2025年3月承認。'),
      fact(
        'all',
        'secondary',
        us('IMerge'),
        'IMerge: 39.8 against 15 % free of transfusion for 8 weeks.',
        'IMerge：8週間の輸血非依存39.8%対15%。',
      ),
    ],
  },
  'treatment-t5': {
    text: {
      en: 'A hypomethylating agent may be discussed, beside early transplant referral; venetoclax with azacitidine only in a trial.',
      ja: '早期の移植紹介とともに脱メチル化薬を検討しうる。ベネトクラクス＋アザシチジンは試験内のみ。',
    },
    facts: [
      fact(
        'all',
        'secondary',
        guideline('MDS-7'),
        'Azacitidine, decitabine, oral decitabine with cedazuridine.',
        'アザシチジン、デシタビン、経口デシタビン・セダズリジン。',
      ),
      fact(
        'all',
        'secondary',
        guideline('VERONA 2025'),
        'VERONA: no gain in survival from venetoclax with azacitidine (hazard ratio 0.908).',
        'VERONA：ベネトクラクス＋アザシチジンで生存改善なし（ハザード比0.908）。',
      ),
    ],
  },
  'treatment-t6': {
    text: {
      en: 'If reasonably fit, early transplant referral with HLA typing may be discussed; moderate-high IPSS-M to be individualised. The outlook with TP53 remains poor.',
      ja: '全身状態が許せば、HLA検査を含む早期の移植紹介を検討しうる。IPSS-M moderate highは個別に判断。TP53変異例の予後は不良。',
    },
    facts: [
      fact(
        'all',
        'secondary',
        guideline('higher risk'),
        'Referral before or with the start of treatment.',
        '治療開始前または同時の紹介。',
      ),
    ],
  },
  'treatment-t7': {
    text: {
      en: 'In relapsed or refractory MDS with an IDH1 mutation, ivosidenib may be discussed.',
      ja: 'IDH1変異を有する再発・難治性MDSではイボシデニブを検討しうる。',
    },
    facts: [
      fact(
        'US',
        'secondary',
        us('24 October 2023'),
        'Approved 24 October 2023. For IDH2, enasidenib is off-label in MDS.',
        '2023年10月24日承認。IDH2に対するエナシデニブはMDSでは適応外。',
      ),
    ],
  },
  'treatment-t8': {
    text: { en: 'Immunosuppression may be discussed.', ja: '免疫抑制療法を検討しうる。' },
    facts: [
      fact(
        'all',
        'secondary',
        guideline('hypoplastic MDS'),
        'Also with large granular lymphocytes.',
        '大型顆粒リンパ球を伴う場合も。',
      ),
    ],
  },
  'treatment-t9': {
    text: {
      en: 'Iron overload may be discussed (20 red-cell units or more, or ferritin above 1000 ug/L; limits unverified).',
      ja: '鉄過剰を検討しうる（赤血球20単位以上またはフェリチン1000 ug/L超、基準値は未確認）。',
    },
    facts: [],
    offByDefault: true,
  },
};

/** The notes on treatment, in the order of the specification. */
export const treatmentNotes: readonly TreatmentNote[] = (
  Object.keys(treatmentCriteria) as TreatmentNoteId[]
).map((id) => ({
  id,
  when: treatmentCriteria[id],
  ...texts[id],
}));
