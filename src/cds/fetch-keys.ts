/** Bytes of a key set after decompression; a hundred RSA keys stay below. */
const maxBytes = 128 * 1024;
const timeoutMs = 3000;

/**
 * Reads the key set at a URL from the trust file (never one that a token names): no redirects, bounded in time and size.
 * @throws Error on anything but a JSON answer with status 200.
 */
export async function fetchKeys(url: string): Promise<unknown> {
  const response = await fetch(url, {
    redirect: 'error',
    headers: { accept: 'application/jwk-set+json, application/json' },
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (response.status !== 200 || response.body === null) {
    await response.body?.cancel();
    throw new Error(`The key set was answered with status ${response.status}`);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body as AsyncIterable<Uint8Array>) {
    size += part.length;
    // Leaving the loop cancels the stream.
    if (size > maxBytes) throw new Error('The key set is too large');
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown;
}
