import { remembered } from '../engine/index.js';

/** 0 = counted by a person, 1 = laboratory, 2 = estimate or point of care: the lowest wins at the same time. */
export type Rank = 0 | 1 | 2;

const bedside = /point.of.care|poct|bedside|estimate/i;
const byEye = /manual|microscop|鏡検|目視/i;

const rankOfWords = remembered((said: string): Rank => {
  if (bedside.test(said)) return 2;
  return byEye.test(said) ? 0 : 1;
});

/** By the words of a method or of a code. */
export function rankOf(said: string | null): Rank {
  return said === null ? 1 : rankOfWords(said);
}

/** One rank out of several: an estimate whatever else is said, else a person's count if anything says so. */
export function weakest(ranks: readonly Rank[]): Rank {
  if (ranks.includes(2)) return 2;
  return ranks.includes(0) ? 0 : 1;
}
