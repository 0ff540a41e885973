/** Words of the workbench. `{name}` is filled in. */
export const words = {
  product: { en: 'Heme Precursor CDS', ja: 'Heme Precursor CDS' },
  workbench: { en: 'workbench', ja: 'ワークベンチ' },
  skip: { en: 'Skip to the cards', ja: 'カードへ移動' },
  lead: {
    en: 'This page plays the EHR. Choose a moment (1) and a patient (2): the cards that the service answers with appear, and below them why these, why nothing else, and what would change it.',
    ja: 'この画面は電子カルテの役をします。場面（1）と患者（2）を選ぶと、サービスが返すカードと、その下に「なぜこのカードか」「なぜ他は沈黙したか」「何が変われば発言するか」を表示します。',
  },
  patientStep: { en: 'Patient', ja: '患者' },
  momentStep: { en: 'Moment in the EHR', ja: '電子カルテの場面' },
  orderStep: { en: 'Drafted order', ja: '下書きオーダー' },
  problemStep: { en: 'Problem being added', ja: '追加するプロブレム' },
  demoCharts: { en: 'Demo patients', ja: 'デモ患者' },
  ownServer: { en: 'My FHIR server', ja: '自分のFHIRサーバー' },
  chartSource: { en: 'Where the chart is', ja: '診療録の所在' },
  serverUrl: { en: 'FHIR R4 base URL (open, no login)', ja: 'FHIR R4のベースURL（認証不要のもの）' },
  serverPatient: { en: 'Patient id', ja: '患者ID' },
  serverOpen: { en: 'Open this chart', ja: 'この診療録を開く' },
  serverNote: {
    en: 'This service reads it over https (or on this machine). Neither URL nor id goes into the address bar.',
    ja: '本サービスがhttps（またはこの端末内）で読み取ります。URLもIDもアドレス欄には残りません。',
  },
  call: { en: 'Call the service', ja: 'サービスを呼び出す' },
  callAgain: { en: 'Call again', ja: 'もう一度呼び出す' },
  newVisit: { en: 'Start a new visit', ja: '新しい受診を開始' },
  auto: { en: 'Call on every change', ja: '変更のたびに呼び出す' },
  tryOrder: { en: 'Try an order: {order}', ja: 'オーダーを試す：{order}' },
  calling: { en: 'Calling the service …', ja: '呼び出し中…' },
  years: { en: '{age} years', ja: '{age}歳' },
  male: { en: 'male', ja: '男性' },
  female: { en: 'female', ja: '女性' },
  onServer: { en: 'Chart on {host}', ja: '{host} の診療録' },
  cards: { en: 'What the clinician sees', ja: '臨床医に表示される内容' },
  cardCount: { en: '{n} of at most 3 cards', ja: 'カード {n} 枚（最大3枚）' },
  silent: { en: 'No card. The service stays silent.', ja: 'カードなし。サービスは沈黙しています。' },
  silentWhy: {
    en: 'Nothing to say at this moment is an answer, too. Below it says why for each card.',
    ja: 'この場面で言うべきことがないのも一つの答えです。各カードの理由は下にあります。',
  },
  heldBack: {
    en: 'Held back, because it need not be said again:',
    ja: '繰り返す必要がないため控えたカード：',
  },
  afresh: { en: 'Ask as if nothing had been said', ja: '未表示として呼び出す' },
  remembered: {
    en: 'This demo remembers answers until it is restarted.',
    ja: 'このデモは再起動するまで回答を記憶します。',
  },
  notCalled: {
    en: 'Name a FHIR server and a patient, then open the chart.',
    ja: 'FHIRサーバーと患者を指定して、診療録を開いてください。',
  },
  failed: { en: 'The service answered with an error', ja: 'サービスがエラーを返しました' },
  acceptedNote: {
    en: '“{order}” is now a draft in the basket, unsigned. Feedback sent: {status}.',
    ja: '「{order}」を未署名の下書きとして追加しました。フィードバック送信：{status}。',
  },
  overriddenNote: {
    en: 'Override sent with reason “{reason}”: {status}.',
    ja: '採用しない理由「{reason}」を送信しました：{status}。',
  },
  recorded: { en: 'recorded', ja: '記録済み' },
  notRecorded: { en: 'not recorded ({problem})', ja: '記録されず（{problem}）' },
  againHint: {
    en: 'Call again: what was answered is not said again until the facts change.',
    ja: 'もう一度呼び出すと、回答済みの内容は事実が変わるまで繰り返されません。',
  },
  basket: { en: 'Order basket (drafts, unsigned)', ja: 'オーダーかご（下書き・未署名）' },
  behind: { en: 'Why this answer', ja: 'この回答の理由' },
  tabWhy: { en: 'Why silent, and what would change it', ja: '沈黙の理由と発言の条件' },
  tabCriteria: { en: 'Criteria', ja: '判定基準' },
  tabFacts: { en: 'Facts', ja: '事実' },
  tabJson: { en: 'JSON', ja: 'JSON' },
  tabTiming: { en: 'Timing', ja: '所要時間' },
  limits: {
    en: 'Decision support for clinicians. Not a diagnosis. Demo mode: invented patients, no login, this machine only.',
    ja: '臨床医のための意思決定支援であり、診断ではありません。デモモード：架空の患者、認証なし、この端末のみ。',
  },
} as const;

/** The moments, as a clinician would name them; a hook that is not named here keeps its own title. */
export const moments: Readonly<Record<string, { readonly en: string; readonly ja: string }>> = {
  'patient-view': { en: 'Opens the chart', ja: '診療録を開く' },
  'order-select': { en: 'Selects an order', ja: 'オーダーを選ぶ' },
  'order-sign': { en: 'Signs an order', ja: 'オーダーに署名する' },
  'encounter-start': { en: 'Starts a visit', ja: '受診を開始する' },
  'problem-list-item-create': { en: 'Adds a problem', ja: 'プロブレムを追加する' },
};
