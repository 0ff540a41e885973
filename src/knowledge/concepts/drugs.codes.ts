import type { Concept } from '../../engine/index.js';
import { atc, rxnorm } from '../code-systems.js';

// Drugs by RxNorm ingredient and product, and by ATC. ATC codes were read in the value set of systemic oncology drugs
// of the German medical informatics initiative, in pages of the WHO index or in national formularies; where WHO has
// moved a drug to another code, the former code stands beside it, as older records hold it. A drug without a code that
// could be verified is known by its name only.

export const daratumumab: Concept = {
  id: 'daratumumab',
  label: { en: 'daratumumab', ja: 'ダラツムマブ' },
  codes: [
    { system: rxnorm, code: '1721947' },
    { system: rxnorm, code: '2372199' },
    { system: rxnorm, code: '2375130' },
    { system: rxnorm, code: '2375139' },
    { system: atc, code: 'L01FC01' },
    { system: atc, code: 'L01XC24' },
  ],
  names: ['daratumumab', 'ダラツムマブ', 'darzalex', 'ダラザレックス', 'ダラキューロ'],
};

export const luspatercept: Concept = {
  id: 'luspatercept',
  label: { en: 'luspatercept', ja: 'ルスパテルセプト' },
  codes: [
    { system: rxnorm, code: '2262906' },
    { system: rxnorm, code: '2262911' },
    { system: rxnorm, code: '2262913' },
    { system: rxnorm, code: '2262915' },
    { system: atc, code: 'B03XA06' },
  ],
  names: ['luspatercept', 'ルスパテルセプト'],
};

export const epoetinAlfa: Concept = {
  id: 'epoetin-alfa',
  label: { en: 'epoetin alfa', ja: 'エポエチン アルファ' },
  codes: [{ system: rxnorm, code: '105694' }],
  names: ['epoetin alfa', 'エポエチン アルファ'],
};

export const darbepoetinAlfa: Concept = {
  id: 'darbepoetin-alfa',
  label: { en: 'darbepoetin alfa', ja: 'ダルベポエチン アルファ' },
  codes: [
    { system: rxnorm, code: '283838' },
    { system: atc, code: 'B03XA02' },
  ],
  names: ['darbepoetin alfa', 'ダルベポエチン アルファ'],
};

export const azacitidine: Concept = {
  id: 'azacitidine',
  label: { en: 'azacitidine', ja: 'アザシチジン' },
  codes: [
    { system: rxnorm, code: '1251' },
    { system: atc, code: 'L01BC07' },
  ],
  names: ['azacitidine', 'アザシチジン'],
};

export const decitabine: Concept = {
  id: 'decitabine',
  label: { en: 'decitabine', ja: 'デシタビン' },
  codes: [
    { system: rxnorm, code: '15657' },
    { system: atc, code: 'L01BC08' },
  ],
  names: ['decitabine', 'デシタビン'],
};

export const lenalidomide: Concept = {
  id: 'lenalidomide',
  label: { en: 'lenalidomide', ja: 'レナリドミド' },
  codes: [
    { system: rxnorm, code: '342369' },
    { system: rxnorm, code: '602910' },
    { system: rxnorm, code: '602912' },
    { system: rxnorm, code: '616114' },
    { system: rxnorm, code: '616116' },
    { system: rxnorm, code: '643712' },
    { system: rxnorm, code: '643714' },
    { system: rxnorm, code: '643720' },
    { system: rxnorm, code: '643722' },
    { system: rxnorm, code: '1242231' },
    { system: rxnorm, code: '1242233' },
    { system: rxnorm, code: '1428947' },
    { system: rxnorm, code: '1429367' },
    { system: atc, code: 'L04AX04' },
  ],
  names: ['lenalidomide', 'レナリドミド', 'revlimid', 'レブラミド'],
};

export const pomalidomide: Concept = {
  id: 'pomalidomide',
  label: { en: 'pomalidomide', ja: 'ポマリドミド' },
  codes: [
    { system: rxnorm, code: '1369713' },
    { system: rxnorm, code: '1369718' },
    { system: rxnorm, code: '1369724' },
    { system: rxnorm, code: '1369726' },
    { system: rxnorm, code: '1369728' },
    { system: rxnorm, code: '1369730' },
    { system: rxnorm, code: '1369732' },
    { system: rxnorm, code: '1369734' },
    { system: rxnorm, code: '1369736' },
    { system: atc, code: 'L04AX06' },
  ],
  names: ['pomalidomide', 'ポマリドミド', 'pomalyst', 'imnovid', 'ポマリスト'],
};

export const thalidomide: Concept = {
  id: 'thalidomide',
  label: { en: 'thalidomide', ja: 'サリドマイド' },
  codes: [
    { system: rxnorm, code: '10432' },
    { system: rxnorm, code: '200390' },
    { system: rxnorm, code: '213360' },
    { system: rxnorm, code: '360176' },
    { system: rxnorm, code: '360177' },
    { system: rxnorm, code: '404449' },
    { system: rxnorm, code: '404450' },
    { system: rxnorm, code: '700416' },
    { system: rxnorm, code: '700418' },
    { system: atc, code: 'L04AX02' },
  ],
  names: ['thalidomide', 'サリドマイド'],
};

export const bortezomib: Concept = {
  id: 'bortezomib',
  label: { en: 'bortezomib', ja: 'ボルテゾミブ' },
  codes: [
    { system: rxnorm, code: '358258' },
    { system: atc, code: 'L01XG01' },
    { system: atc, code: 'L01XX32' },
  ],
  names: ['bortezomib', 'ボルテゾミブ', 'velcade', 'ベルケイド'],
};

export const carfilzomib: Concept = {
  id: 'carfilzomib',
  label: { en: 'carfilzomib', ja: 'カルフィルゾミブ' },
  codes: [
    { system: rxnorm, code: '1302966' },
    { system: atc, code: 'L01XG02' },
  ],
  names: ['carfilzomib', 'カルフィルゾミブ', 'kyprolis', 'カイプロリス'],
};

export const ixazomib: Concept = {
  id: 'ixazomib',
  label: { en: 'ixazomib', ja: 'イキサゾミブ' },
  codes: [
    { system: rxnorm, code: '1723735' },
    { system: atc, code: 'L01XG03' },
    { system: atc, code: 'L01XX50' },
  ],
  names: ['ixazomib', 'イキサゾミブ', 'ninlaro', 'ニンラーロ'],
};

export const elotuzumab: Concept = {
  id: 'elotuzumab',
  label: { en: 'elotuzumab', ja: 'エロツズマブ' },
  codes: [
    { system: rxnorm, code: '1726104' },
    { system: atc, code: 'L01FX08' },
  ],
  names: ['elotuzumab', 'エロツズマブ', 'empliciti', 'エムプリシティ'],
};

export const melphalan: Concept = {
  id: 'melphalan',
  label: { en: 'melphalan', ja: 'メルファラン' },
  codes: [
    { system: rxnorm, code: '6718' },
    { system: rxnorm, code: '105562' },
    { system: rxnorm, code: '197919' },
    { system: rxnorm, code: '199325' },
    { system: atc, code: 'L01AA03' },
  ],
  names: ['melphalan', 'メルファラン'],
};

export const tocilizumab: Concept = {
  id: 'tocilizumab',
  label: { en: 'tocilizumab', ja: 'トシリズマブ' },
  codes: [
    { system: rxnorm, code: '612865' },
    { system: atc, code: 'L04AC07' },
  ],
  names: ['tocilizumab', 'トシリズマブ', 'actemra', 'roactemra', 'アクテムラ'],
};

export const ruxolitinib: Concept = {
  id: 'ruxolitinib',
  label: { en: 'ruxolitinib', ja: 'ルキソリチニブ' },
  codes: [
    { system: rxnorm, code: '1193326' },
    { system: rxnorm, code: '1193331' },
    { system: rxnorm, code: '1193337' },
    { system: rxnorm, code: '1193339' },
    { system: rxnorm, code: '1193341' },
    { system: rxnorm, code: '1193343' },
    { system: rxnorm, code: '1193345' },
    { system: rxnorm, code: '1193347' },
    { system: rxnorm, code: '1193349' },
    { system: rxnorm, code: '1193351' },
    { system: rxnorm, code: '1193353' },
    { system: atc, code: 'L01EJ01' },
  ],
  names: ['ruxolitinib', 'ルキソリチニブ'],
};

export const hydroxychloroquine: Concept = {
  id: 'hydroxychloroquine',
  label: { en: 'hydroxychloroquine', ja: 'ヒドロキシクロロキン' },
  codes: [
    { system: rxnorm, code: '5521' },
    { system: rxnorm, code: '979092' },
    { system: rxnorm, code: '979094' },
    { system: atc, code: 'P01BA02' },
  ],
  names: ['hydroxychloroquine', 'ヒドロキシクロロキン'],
};

export const mycophenolateMofetil: Concept = {
  id: 'mycophenolate-mofetil',
  label: { en: 'mycophenolate mofetil', ja: 'ミコフェノール酸モフェチル' },
  codes: [
    { system: rxnorm, code: '68149' },
    { system: rxnorm, code: '199058' },
    { system: rxnorm, code: '200060' },
    { system: rxnorm, code: '485020' },
    { system: rxnorm, code: '485023' },
    { system: rxnorm, code: '616435' },
    { system: rxnorm, code: '616447' },
    { system: rxnorm, code: '616449' },
    { system: rxnorm, code: '616450' },
    { system: atc, code: 'L04AA06' },
  ],
  names: ['mycophenolate mofetil', 'ミコフェノール酸モフェチル'],
};

export const prednisone: Concept = {
  id: 'prednisone',
  label: { en: 'prednisone', ja: 'プレドニゾン' },
  codes: [
    { system: rxnorm, code: '8640' },
    { system: rxnorm, code: '198144' },
    { system: rxnorm, code: '198145' },
    { system: rxnorm, code: '198146' },
    { system: rxnorm, code: '198148' },
    { system: rxnorm, code: '206837' },
    { system: rxnorm, code: '206954' },
    { system: rxnorm, code: '206988' },
    { system: rxnorm, code: '206997' },
    { system: rxnorm, code: '207048' },
    { system: rxnorm, code: '312615' },
    { system: rxnorm, code: '312617' },
    { system: rxnorm, code: '351400' },
    { system: rxnorm, code: '351401' },
    { system: rxnorm, code: '1303125' },
    { system: rxnorm, code: '1303131' },
    { system: rxnorm, code: '1303132' },
    { system: rxnorm, code: '1303134' },
    { system: rxnorm, code: '1303135' },
    { system: rxnorm, code: '1303137' },
    { system: atc, code: 'H02AB07' },
  ],
  names: ['prednisone', 'プレドニゾン'],
};

export const prednisolone: Concept = {
  id: 'prednisolone',
  label: { en: 'prednisolone', ja: 'プレドニゾロン' },
  codes: [
    { system: rxnorm, code: '8638' },
    { system: rxnorm, code: '198142' },
    { system: rxnorm, code: '199343' },
    { system: rxnorm, code: '199967' },
    { system: rxnorm, code: '351519' },
    { system: rxnorm, code: '429199' },
    { system: rxnorm, code: '436279' },
    { system: rxnorm, code: '643123' },
    { system: rxnorm, code: '643125' },
    { system: rxnorm, code: '643127' },
    { system: rxnorm, code: '647127' },
    { system: rxnorm, code: '668658' },
    { system: rxnorm, code: '668660' },
    { system: rxnorm, code: '808118' },
    { system: atc, code: 'H02AB06' },
  ],
  names: ['prednisolone', 'プレドニゾロン'],
};

export const methylprednisolone: Concept = {
  id: 'methylprednisolone',
  label: { en: 'methylprednisolone', ja: 'メチルプレドニゾロン' },
  codes: [
    { system: rxnorm, code: '6902' },
    { system: rxnorm, code: '197969' },
    { system: rxnorm, code: '197970' },
    { system: rxnorm, code: '197971' },
    { system: rxnorm, code: '197973' },
    { system: rxnorm, code: '199771' },
    { system: rxnorm, code: '207136' },
    { system: rxnorm, code: '207137' },
    { system: rxnorm, code: '207138' },
    { system: rxnorm, code: '207141' },
    { system: rxnorm, code: '259966' },
    { system: rxnorm, code: '260330' },
    { system: rxnorm, code: '328161' },
    { system: atc, code: 'H02AB04' },
  ],
  names: ['methylprednisolone', 'メチルプレドニゾロン'],
};

export const dexamethasone: Concept = {
  id: 'dexamethasone',
  label: { en: 'dexamethasone', ja: 'デキサメタゾン' },
  codes: [
    { system: rxnorm, code: '3264' },
    { system: rxnorm, code: '197577' },
    { system: rxnorm, code: '197579' },
    { system: rxnorm, code: '197580' },
    { system: rxnorm, code: '197581' },
    { system: rxnorm, code: '197582' },
    { system: rxnorm, code: '197583' },
    { system: rxnorm, code: '343033' },
    { system: rxnorm, code: '343040' },
    { system: atc, code: 'H02AB02' },
  ],
  names: ['dexamethasone', 'デキサメタゾン'],
};

export const cyclophosphamide: Concept = {
  id: 'cyclophosphamide',
  label: { en: 'cyclophosphamide', ja: 'シクロホスファミド' },
  codes: [
    { system: rxnorm, code: '3002' },
    { system: rxnorm, code: '197549' },
    { system: rxnorm, code: '197550' },
    { system: rxnorm, code: '1437968' },
    { system: rxnorm, code: '1437969' },
    { system: atc, code: 'L01AA01' },
  ],
  names: ['cyclophosphamide', 'シクロホスファミド'],
};

export const rituximab: Concept = {
  id: 'rituximab',
  label: { en: 'rituximab', ja: 'リツキシマブ' },
  codes: [
    { system: rxnorm, code: '121191' },
    { system: atc, code: 'L01FA01' },
    { system: atc, code: 'L01XC02' },
  ],
  names: ['rituximab', 'リツキシマブ'],
};

export const belimumab: Concept = {
  id: 'belimumab',
  label: { en: 'belimumab', ja: 'ベリムマブ' },
  codes: [
    { system: rxnorm, code: '1092437' },
    { system: atc, code: 'L04AG04' },
    { system: atc, code: 'L04AA26' },
  ],
  names: ['belimumab', 'ベリムマブ'],
};

export const nintedanib: Concept = {
  id: 'nintedanib',
  label: { en: 'nintedanib', ja: 'ニンテダニブ' },
  codes: [
    { system: rxnorm, code: '1592737' },
    { system: atc, code: 'L01EX09' },
  ],
  names: ['nintedanib', 'ニンテダニブ'],
};

export const venetoclax: Concept = {
  id: 'venetoclax',
  label: { en: 'venetoclax', ja: 'ベネトクラクス' },
  codes: [{ system: atc, code: 'L01XX52' }],
  names: ['venetoclax', 'ベネトクラクス'],
};

export const isatuximab: Concept = {
  id: 'isatuximab',
  label: { en: 'isatuximab', ja: 'イサツキシマブ' },
  codes: [
    { system: atc, code: 'L01FC02' },
    { system: atc, code: 'L01XC38' },
  ],
  names: ['isatuximab', 'イサツキシマブ', 'sarclisa', 'サークリサ'],
};

export const anifrolumab: Concept = {
  id: 'anifrolumab',
  label: { en: 'anifrolumab', ja: 'アニフロルマブ' },
  codes: [
    { system: atc, code: 'L04AG11' },
    { system: atc, code: 'L04AA51' },
  ],
  names: ['anifrolumab', 'アニフロルマブ'],
};

export const eltrombopag: Concept = {
  id: 'eltrombopag',
  label: { en: 'eltrombopag', ja: 'エルトロンボパグ' },
  codes: [
    { system: rxnorm, code: '825421' },
    { system: rxnorm, code: '825425' },
    { system: rxnorm, code: '825427' },
    { system: rxnorm, code: '825429' },
    { system: rxnorm, code: '884617' },
    { system: rxnorm, code: '884619' },
    { system: rxnorm, code: '1245001' },
    { system: rxnorm, code: '1245003' },
    { system: rxnorm, code: '1364583' },
    { system: rxnorm, code: '1364585' },
    { system: atc, code: 'B02BX05' },
  ],
  names: ['eltrombopag', 'エルトロンボパグ'],
};

export const romiplostim: Concept = {
  id: 'romiplostim',
  label: { en: 'romiplostim', ja: 'ロミプロスチム' },
  codes: [{ system: atc, code: 'B02BX04' }],
  names: ['romiplostim', 'ロミプロスチム'],
};

export const imetelstat: Concept = {
  id: 'imetelstat',
  label: { en: 'imetelstat', ja: 'イメテルスタット' },
  codes: [],
  names: ['imetelstat', 'イメテルスタット'],
};

export const anakinra: Concept = {
  id: 'anakinra',
  label: { en: 'anakinra', ja: 'アナキンラ' },
  codes: [
    { system: rxnorm, code: '72435' },
    { system: atc, code: 'L04AC03' },
  ],
  names: ['anakinra', 'アナキンラ'],
};

export const methotrexate: Concept = {
  id: 'methotrexate',
  label: { en: 'methotrexate', ja: 'メトトレキサート' },
  codes: [
    { system: rxnorm, code: '105585' },
    { system: rxnorm, code: '105586' },
    { system: rxnorm, code: '283510' },
    { system: rxnorm, code: '283511' },
    { system: rxnorm, code: '283671' },
    { system: rxnorm, code: '284592' },
    { system: rxnorm, code: '284593' },
    { system: rxnorm, code: '284594' },
    { system: rxnorm, code: '284595' },
    { system: rxnorm, code: '579782' },
    { system: atc, code: 'L04AX03' },
    { system: atc, code: 'L01BA01' },
  ],
  names: ['methotrexate', 'メトトレキサート'],
};

export const azathioprine: Concept = {
  id: 'azathioprine',
  label: { en: 'azathioprine', ja: 'アザチオプリン' },
  codes: [
    { system: rxnorm, code: '105611' },
    { system: rxnorm, code: '197388' },
    { system: rxnorm, code: '199310' },
    { system: rxnorm, code: '359228' },
    { system: rxnorm, code: '359229' },
    { system: rxnorm, code: '404475' },
    { system: rxnorm, code: '404476' },
    { system: atc, code: 'L04AX01' },
  ],
  names: ['azathioprine', 'アザチオプリン'],
};

export const colchicine: Concept = {
  id: 'colchicine',
  label: { en: 'colchicine', ja: 'コルヒチン' },
  codes: [
    { system: rxnorm, code: '197541' },
    { system: rxnorm, code: '245423' },
    { system: rxnorm, code: '436878' },
    { system: rxnorm, code: '858071' },
    { system: rxnorm, code: '1550940' },
    { system: rxnorm, code: '1550946' },
    { system: atc, code: 'M04AC01' },
  ],
  names: ['colchicine', 'コルヒチン'],
};

export const tacrolimus: Concept = {
  id: 'tacrolimus',
  label: { en: 'tacrolimus', ja: 'タクロリムス' },
  codes: [
    { system: rxnorm, code: '108513' },
    { system: rxnorm, code: '108514' },
    { system: rxnorm, code: '198377' },
    { system: rxnorm, code: '198378' },
    { system: rxnorm, code: '261134' },
    { system: rxnorm, code: '313190' },
    { system: rxnorm, code: '1235241' },
    { system: rxnorm, code: '1235243' },
    { system: rxnorm, code: '1235245' },
    { system: rxnorm, code: '1431971' },
    { system: rxnorm, code: '1431977' },
    { system: rxnorm, code: '1431980' },
    { system: rxnorm, code: '1431982' },
    { system: rxnorm, code: '1431985' },
    { system: rxnorm, code: '1431987' },
    { system: atc, code: 'L04AD02' },
  ],
  names: ['tacrolimus', 'タクロリムス'],
};

export const cyclosporine: Concept = {
  id: 'cyclosporine',
  label: { en: 'cyclosporine', ja: 'シクロスポリン' },
  codes: [
    { system: rxnorm, code: '197552' },
    { system: rxnorm, code: '197553' },
    { system: rxnorm, code: '205168' },
    { system: rxnorm, code: '212810' },
    { system: rxnorm, code: '241834' },
    { system: rxnorm, code: '328160' },
    { system: rxnorm, code: '835835' },
    { system: rxnorm, code: '835894' },
    { system: rxnorm, code: '835896' },
    { system: rxnorm, code: '835909' },
    { system: rxnorm, code: '835911' },
    { system: rxnorm, code: '835925' },
    { system: atc, code: 'L04AD01' },
  ],
  names: ['cyclosporine', 'シクロスポリン'],
};
