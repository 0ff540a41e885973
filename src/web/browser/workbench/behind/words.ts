/** Words of the panels behind the cards. */
export const words = {
  whyLead: {
    en: '{silent} of {all} cards stayed silent. For each: why, and the smallest change of the record that would make it speak. The nearest come first.',
    ja: '{all}枚中{silent}枚のカードが沈黙しました。それぞれの理由と、発言に必要な記録の最小の変化を、近いものから示します。',
  },
  smallest: { en: 'To make it speak:', ja: '発言する条件：' },
  speaksFor: { en: 'It speaks for: {state}', ja: '対象：{state}' },
  needsOneMore: { en: 'and {n} more', ja: 'ほか{n}件' },
  needsUnknown: { en: 'not known yet: {why}', ja: '未確認：{why}' },
  needsNow: { en: 'now {value}', ja: '現在 {value}' },
  notThis: { en: 'not “{label}”', ja: '「{label}」でないこと' },
  provisional: {
    en: 'Speaks only while the results that settle it are missing.',
    ja: '確定に必要な結果が不足している間だけ発言します。',
  },
  scoreBand: {
    en: 'Score {id} must be: {bands} (now {now})',
    ja: 'スコア {id} が次の群であること：{bands}（現在 {now}）',
  },
  scoreOpen: { en: 'not settled', ja: '未確定' },
  scoreNone: { en: 'not asked for', ja: '対象外' },
  coded: { en: 'And only if {condition}.', ja: 'さらに次の場合のみ：{condition}。' },
  codedOnly: {
    en: 'All else holds; it speaks only if {condition}.',
    ja: '他の条件は満たします。次の場合のみ発言：{condition}。',
  },
  forExample: { en: 'It would say, for example:', ja: '表示例：' },
  settledBy: { en: 'The chart already answers it: {resources}.', ja: '診療録に回答済み：{resources}。' },
  moreCards: { en: '{n} more', ja: 'ほか{n}枚' },
  known: { en: 'Known ({n})', ja: '判明（{n}）' },
  unknown: { en: 'Unknown ({n})', ja: '不明（{n}）' },
  filter: { en: 'Find a fact', ja: '事実を検索' },
  fact: { en: 'Fact', ja: '事実' },
  value: { en: 'Value', ja: '値' },
  received: { en: 'As received', ja: '受信時' },
  date: { en: 'Date', ja: '日付' },
  resource: { en: 'Resource', ja: 'リソース' },
  reason: { en: 'Why unknown', ja: '不明の理由' },
  converted: { en: 'converted {from} → {to}, × {factor}', ja: '換算 {from} → {to}、× {factor}' },
  convertedOffset: {
    en: 'converted {from} → {to}: (value − {offset}) × {factor}',
    ja: '換算 {from} → {to}：（値 − {offset}）× {factor}',
  },
  category: { en: 'Category', ja: '分類' },
  open: { en: 'Open. Possible: {possible}', ja: '未確定。可能性：{possible}' },
  provisionally: { en: 'provisionally {state}', ja: '暫定：{state}' },
  nextTest: { en: 'Next best test: {label}', ja: '次に有用な検査：{label}' },
  rows: { en: 'Decision table, the first that is met wins', ja: '判定表（最初に該当した行を採用）' },
  notAsked: { en: 'Rows after it, not needed ({n})', ja: 'それ以降の行（{n}、判定に不要）' },
  scores: { en: 'Scores', ja: 'スコア' },
  flags: { en: 'Side questions ({n} met)', ja: '付随する問い（{n}件該当）' },
  notApplicable: { en: 'Settled without findings ({n})', ja: '所見なしで確定（{n}）' },
  cites: { en: 'Source', ja: '出典' },
  points: { en: '{low} points', ja: '{low}点' },
  pointsRange: { en: '{low} to {high} points', ja: '{low}〜{high}点' },
  request: { en: 'Request', ja: 'リクエスト' },
  response: { en: 'Response', ja: 'レスポンス' },
  copy: { en: 'Copy as curl', ja: 'curlとしてコピー' },
  copied: { en: 'Copied', ja: 'コピーしました' },
  explainNote: {
    en: 'The panels here come from POST /api/explain/{service} with the same body.',
    ja: 'この画面の内容は、同じ本文を POST /api/explain/{service} に送って得たものです。',
  },
  hookTime: { en: 'Hook call', ja: 'フック呼び出し' },
  explainTime: { en: 'Explain call', ja: '説明の呼び出し' },
  seenHere: { en: 'as this browser saw it, round trip', ja: 'このブラウザで測った往復時間' },
  answerSize: { en: '{n} characters', ja: '{n}文字' },
  readTitle: { en: 'What was read of the record', ja: '読み取った記録' },
  part: { en: 'Part', ja: '項目' },
  prefetch: { en: 'Prefetch', ja: 'プリフェッチ' },
  query: { en: 'Query', ja: '問い合わせ' },
  complete: { en: 'Complete', ja: '完全' },
  knowledge: { en: 'Knowledge {hash}, as of {asOf}', ja: '知識ベース {hash}、{asOf} 時点' },
  waiting: { en: 'Asking for the explanation …', ja: '説明を取得中…' },
  noExplanation: { en: 'There is no explanation: {problem}', ja: '説明がありません：{problem}' },
} as const;

/** How a part of the record was read, in words. */
export const readWords: Readonly<Record<string, { readonly en: string; readonly ja: string }>> = {
  absent: { en: 'not sent', ja: '送信なし' },
  null: { en: 'sent as “no data”', ja: '「データなし」' },
  empty: { en: 'nothing found', ja: '該当なし' },
  error: { en: 'unreadable', ja: '読み取れず' },
  present: { en: 'complete', ja: '完全' },
  truncated: { en: 'cut short', ja: '途中まで' },
  ok: { en: 'read', ja: '取得済み' },
  failed: { en: 'failed', ja: '失敗' },
  timeout: { en: 'too late', ja: '時間切れ' },
  'not-permitted': { en: 'not permitted', ja: '権限なし' },
};

/** The reason codes of the explanation, in words. */
export const silences = {
  category: { en: 'Its condition does not hold for this patient', ja: 'この患者では条件を満たさない' },
  hook: { en: 'It speaks at another moment', ja: '別の場面で発言する' },
  'order-not-relevant': { en: 'It judges another order', ja: '別のオーダーを対象とする' },
  'quiet-period': { en: 'Said or answered not long ago', ja: '最近、表示または回答済み' },
  overridden: {
    en: 'Overridden with a reason; the facts have not changed',
    ja: '理由つきで不採用。事実に変化なし',
  },
  'over-limit': { en: 'A more urgent card was shown instead', ja: 'より優先度の高いカードを表示' },
  'switched-off': { en: 'Switched off by the site', ja: '施設の設定で無効' },
  shadow: { en: 'On trial: evaluated, not shown', ja: '試行中：評価のみで非表示' },
  'comfort-care': { en: 'Hospice or comfort care is recorded', ja: 'ホスピス・緩和ケアの記録あり' },
  haematology: { en: 'Haematology itself is asking', ja: '血液内科自身の診療' },
} as const;

/** What would make a card speak, where the reason says it already. */
export const remedies = {
  hook: { en: 'Choose: {moment}.', ja: '「{moment}」を選ぶ。' },
  'order-not-relevant': { en: 'It waits for: {order}.', ja: '次を待っています：{order}。' },
  'quiet-period': {
    en: 'A change of the facts it rests on, or up to {days} days. Advice about an order: also a new visit.',
    ja: '根拠となる事実の変化、または最長{days}日の経過。オーダーに関する助言は新しい受診でも再表示。',
  },
  overridden: {
    en: 'A change of the facts it rests on, or {days} days.',
    ja: '根拠となる事実の変化、または{days}日の経過。',
  },
  'over-limit': {
    en: 'Once the card above it is answered or no longer applies.',
    ja: '上位のカードに回答するか、該当しなくなること。',
  },
  'switched-off': { en: 'Switch it on in the site file.', ja: '施設設定ファイルで有効にする。' },
  shadow: { en: 'End its trial.', ja: '試行を終える。' },
  'comfort-care': {
    en: 'The record of hospice or comfort care ends.',
    ja: 'ホスピス・緩和ケアの記録が終わること。',
  },
  haematology: {
    en: 'Another specialty opens the chart, or the site file says so (saidAnyway).',
    ja: '他科が診療録を開くか、施設設定（saidAnyway）で指定。',
  },
  orderMoment: { en: 'Selects or signs an order', ja: 'オーダーを選ぶ・署名する' },
  chartMoment: { en: 'Opens the chart', ja: '診療録を開く' },
} as const;
