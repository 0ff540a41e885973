import type { Analyte } from '../../engine/index.js';

// What a haematologist, radiologist or pathologist concludes and no public code says. A site maps its own codes to
// these ids; text names match whole only. No code is invented here.

function finding(id: string, en: string, ja: string, ...names: readonly string[]): Analyte<'1'> {
  return { id, label: { en, ja }, kind: 'text', unit: '1', accepts: [], codes: [], names };
}

export const hypercalcaemiaAttribution = finding(
  'hypercalcaemia-attribution',
  'Hypercalcaemia attributed to the plasma cell disorder',
  '高カルシウム血症が形質細胞疾患によるとの判断',
  'hypercalcaemia due to plasma cell disorder',
);
export const renalAttribution = finding(
  'renal-attribution',
  'Kidney injury attributed to light chain cast nephropathy',
  '腎障害が軽鎖円柱腎症によるとの判断',
  'kidney injury due to light chain cast nephropathy',
);
export const anaemiaAttribution = finding(
  'anaemia-attribution',
  'Anaemia attributed to the plasma cell disorder',
  '貧血が形質細胞疾患によるとの判断',
  'anaemia due to plasma cell disorder',
);
export const igmSymptoms = finding(
  'igm-symptoms',
  'Anaemia, constitutional symptoms, hyperviscosity, lymphadenopathy or hepatosplenomegaly attributed to the IgM disorder',
  'IgM疾患によると判断した貧血・全身症状・過粘稠・リンパ節腫大・肝脾腫',
  'igm-related symptoms',
);
export const cordCompressionSigns = finding(
  'cord-compression-signs',
  'New back pain with neurological deficit, or bladder or bowel change',
  '新たな背部痛と神経症状、または膀胱直腸障害',
  'signs of cord compression',
);
export const hyperviscositySigns = finding(
  'hyperviscosity-signs',
  'Bleeding, visual change or confusion suggesting hyperviscosity',
  '過粘稠を疑う出血・視力変化・意識変容',
  'signs of hyperviscosity',
);
export const amyloidSigns = finding(
  'amyloid-signs',
  'Signs that suggest AL amyloidosis (macroglossia, periorbital purpura, neuropathy, carpal tunnel syndrome on both sides, unexplained ventricular hypertrophy)',
  'ALアミロイドーシスを疑う所見（巨舌、眼窩周囲紫斑、末梢・自律神経障害、両側手根管症候群、原因不明の心肥大）',
  'signs of al amyloidosis',
);
export const fishDel13q = finding(
  'fish-del13q',
  'FISH del(13q) / monosomy 13',
  'FISH del(13q)・13モノソミー',
  'fish del(13q)',
  'fish monosomy 13',
);

export const aberrantPlasmaCellShare: Analyte<'%'> = {
  id: 'aberrant-plasma-cell-share',
  label: {
    en: 'Aberrant plasma cells, % of marrow plasma cells (flow)',
    ja: '骨髄形質細胞中の異常形質細胞割合（フローサイトメトリー）',
  },
  kind: 'quantity',
  unit: '%',
  accepts: [],
  plausible: { low: 0, high: 100 },
  specimen: 'marrow',
  codes: [],
  names: ['aberrant plasma cells, % of plasma cells'],
};

export const ecogPerformance: Analyte<'1'> = {
  id: 'ecog-performance',
  label: { en: 'ECOG performance status', ja: 'ECOGパフォーマンスステータス' },
  kind: 'quantity',
  unit: '1',
  accepts: [],
  unitOptional: true,
  plausible: { low: 0, high: 5 },
  codes: [],
  names: ['ecog performance status', 'ecog ps'],
};
