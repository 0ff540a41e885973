import type { Localized } from '../../engine/index.js';

const label = (en: string, ja: string): Localized => ({ en, ja });

/** Names of the states. WHO keeps the term ICUS, the ICC does not; "pattern", never a diagnosis. */
export const stateLabels = {
  'under-18': label('Under 18: not classified', '18歳未満：分類対象外'),
  'existing-neoplasm': label('Known myeloid neoplasm', '既知の骨髄系腫瘍'),
  'mds-or-other-neoplasm': label(
    'Findings of MDS or another myeloid neoplasm',
    'MDSまたは他の骨髄系腫瘍の所見',
  ),
  'lymphoid-clone': label('Lymphoid clone, not CHIP', 'リンパ系クローン（CHIPではない）'),
  'germline-suspect': label(
    'Variant may be inherited: CHIP not established',
    '遺伝性の可能性：CHIPは確定できない',
  ),
  chip: label('CHIP', 'CHIP（意義不明のクローン性造血）'),
  'no-finding': label('No cytopenia, no clone', '血球減少なし・クローンなし'),
  'ch-with-explained-cytopenia': label(
    'Clonal haematopoiesis, cytopenia explained',
    'クローン性造血、血球減少は説明可能',
  ),
  'explained-cytopenia': label('Cytopenia explained', '説明可能な血球減少'),
  'ch-with-resolved-cytopenia': label(
    'Clonal haematopoiesis, cytopenia not persistent',
    'クローン性造血、血球減少は持続せず',
  ),
  'resolved-cytopenia': label('Cytopenia not persistent', '持続しない血球減少'),
  ccus: label('CCUS', 'CCUS（意義不明のクローン性血球減少）'),
  icus: label('ICUS (WHO; not a category of the ICC)', 'ICUS（WHO。ICCの分類にはない）'),
  'ch-cytopenia-unknown': label('Clone found, blood count missing', 'クローンあり、血算未確認'),
  'possible-ccus': label('Possible CCUS: work-up incomplete', 'CCUSの可能性：精査未完了'),
  'cytopenia-under-evaluation': label('Cytopenia under evaluation', '血球減少：精査中'),
  'unexplained-cytopenia-clone-unknown': label(
    'Unexplained cytopenia, clone unknown',
    '原因不明の血球減少、クローン未検索',
  ),
  'provisional-ccus-marrow-needed': label('CCUS, provisional: marrow needed', 'CCUS（暫定）：骨髄検査が必要'),
  'clone-open': label(
    'Sequencing on record leaves the clone open',
    '遺伝子検査はあるがクローンの有無は未確定',
  ),
  'blasts-unclassified': label('Blasts in blood, not yet classified', '末梢血に芽球、未分類'),
  'provisional-icus-marrow-needed': label('ICUS, provisional: marrow needed', 'ICUS（暫定）：骨髄検査が必要'),
} as const;
