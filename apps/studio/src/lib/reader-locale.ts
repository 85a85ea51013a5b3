/**
 * The reader's first language as a tag that `Intl` takes; English where the browser names one that is none, such as
 * `en-US@posix` of a Chromium without a locale of its own.
 */
export const readerLocale = (): string => {
  try {
    return Intl.getCanonicalLocales(navigator.language)[0] ?? 'en';
  } catch {
    return 'en';
  }
};
