function normal(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin, pathname, search, hash, username, password } = new URL(url);
  return `${username}:${password}@${origin}${pathname.replace(/\/+$/, '')}${search}${hash}`;
}

/** True for two spellings of one URL: case of the host, default port and slashes at the end do not count. */
export function sameUrl(a: string, b: string): boolean {
  const left = normal(a);
  return left !== undefined && left === normal(b);
}
