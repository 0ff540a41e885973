import type { Dispatcher } from 'undici';

/** The `code` of the error by which `limitBytes` ends a response. */
export const tooLargeCode = 'HEME_TOO_LARGE';

class TooLarge extends Error {
  readonly code = tooLargeCode;

  constructor() {
    super('The answers are larger than allowed');
    this.name = 'TooLarge';
  }
}

/**
 * The dispatcher with a cap on the bytes of all its responses together. Compressed responses are refused (the client
 * asks for none): fetch unpacks them where no cap can see how large they grow.
 */
export function limitBytes(dispatcher: Dispatcher, bytes: number): Dispatcher {
  let left = bytes;
  return dispatcher.compose(
    (dispatch) => (options, handler) =>
      dispatch(options, {
        onRequestStart: (controller, context) => handler.onRequestStart?.(controller, context),
        onRequestUpgrade: (controller, ...rest) => handler.onRequestUpgrade?.(controller, ...rest),
        onResponseStart: (controller, status, headers, text) => {
          const encoding = headers['content-encoding'] ?? 'identity';
          if (encoding === 'identity') handler.onResponseStart?.(controller, status, headers, text);
          else controller.abort(new TooLarge());
        },
        onResponseData: (controller, chunk) => {
          left -= chunk.length;
          if (left >= 0) handler.onResponseData?.(controller, chunk);
          else controller.abort(new TooLarge());
        },
        onResponseEnd: (controller, trailers) => handler.onResponseEnd?.(controller, trailers),
        onResponseError: (controller, error) => handler.onResponseError?.(controller, error),
      }),
  );
}
