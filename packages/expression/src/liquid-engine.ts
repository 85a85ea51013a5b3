import { Liquid } from 'liquidjs';

/**
 * Filters that are a function of their arguments alone: none reads a clock (`date`), draws lots (`sample`), or reads its
 * argument as an expression (`where_exp`), so that a visitor's text is never expanded (reliability.md, B63).
 */
const allowedFilters: ReadonlySet<string> = new Set(
  [
    'append prepend capitalize downcase upcase strip lstrip rstrip squish strip_newlines strip_html url_encode',
    'replace replace_first replace_last remove remove_first remove_last truncate truncatewords number_of_words',
    'split join first last size slice reverse sort uniq compact default',
    'abs ceil floor round plus minus times divided_by modulo at_least at_most',
  ].flatMap((names) => names.split(' ')),
);

/** One engine for every template: outputs only, no tags, no files, and limits on length, memory and time. */
export const liquidEngine = (): Liquid => {
  const engine = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    parseLimit: 20_000,
    memoryLimit: 200_000,
    renderLimit: 50,
  });
  for (const tag of Object.keys(engine.tags)) delete engine.tags[tag];
  for (const filter of Object.keys(engine.filters)) if (!allowedFilters.has(filter)) engine.unregisterFilter(filter);
  return engine;
};
