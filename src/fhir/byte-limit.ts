import type { Dispatcher } from 'undici';

/** The `code` of the error by which `limitBytes` ends a response. */
export const tooLargeCode = 'HEME_TOO_LARGE';

// A plain Error: fetch keeps as its cause only what it knows for an error, and a subclass it may not know.
const tooLarge = (): Error =>
  Object.assign(new Error('The answers are larger than allowed'), { code: tooLargeCode });

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
          else controller.abort(tooLarge());
        },
        onResponseData: (controller, chunk) => {
          left -= chunk.length;
          if (left >= 0) handler.onResponseData?.(controller, chunk);
          else controller.abort(tooLarge());
        },
        onResponseEnd: (controller, trailers) => handler.onResponseEnd?.(controller, trailers),
        // Node's fetch hangs when a response fails before it has taken up the body, hence not in the same turn.
        onResponseError: (controller, error) =>
          void setImmediate(() => handler.onResponseError?.(controller, error)),
      }),
  );
}
