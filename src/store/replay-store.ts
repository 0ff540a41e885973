/** The parts of a verified token that make it recognisable; the token itself is never kept. */
export interface TokenUse {
  readonly issuer: string;
  readonly jti: string;
  /** Seconds since the epoch, as in the token's `exp`. */
  readonly expiresAt: number;
}

/** Remembers which tokens were used. */
export interface ReplayStore {
  /** True for the first use of a token by any process of this store, false for every later one. */
  firstUse(use: TokenUse): Promise<boolean>;
  /** Forgets what expired before this second. */
  forget(before: number): Promise<void>;
}
