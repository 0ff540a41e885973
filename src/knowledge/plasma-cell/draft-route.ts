/** What the words and codes of drafted daratumumab say: given into a vein, or dosed by body weight. */
export interface DraftRoute {
  readonly intravenous: boolean;
  readonly subcutaneous: boolean;
  readonly byWeight: boolean;
}

/** SNOMED CT routes, and the RxNorm products that hold hyaluronidase: those are given under the skin. */
const intravenousCodes: ReadonlySet<string> = new Set(['47625008']);
const subcutaneousCodes: ReadonlySet<string> = new Set(['34206005', '2372199', '2375130', '2375139']);

const intravenousWords = /\b(?:iv|i\.v\.|ivp|ivpb|ivinj|intravenous(?:ly)?)(?![a-z])|静注|静脈|点滴/i;
const subcutaneousWords =
  /\b(?:sc|s\.c\.|sq|subq|subcut|subcutan(?:eous|eously)?|hyaluronidase|faspro)(?![a-z])|皮下|ヒアルロニダーゼ|ダラキューロ/i;
const weightWords = /\b[mμµu]?g\s*\/\s*kg\b|(?:mg|ミリグラム)\s*(?:\/|毎|per)\s*kg|体重(?:当|あ)たり/i;

/** How a draft is to be given, by what it says; all false where it says nothing of it. */
export function readDraftRoute(said: readonly string[]): DraftRoute {
  const has = (codes: ReadonlySet<string>, words: RegExp): boolean =>
    said.some((one) => codes.has(one) || words.test(one.normalize('NFKC')));
  return {
    intravenous: has(intravenousCodes, intravenousWords),
    subcutaneous: has(subcutaneousCodes, subcutaneousWords),
    byWeight: has(new Set(), weightWords),
  };
}
