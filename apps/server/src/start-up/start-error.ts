/** Why the server does not start, in words for whoever started it; shown without a stack. */
export class StartError extends Error {
  override name = 'StartError';
}
