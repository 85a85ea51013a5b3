interface Answer {
  readonly headers: { readonly 'set-cookie'?: string | string[] | undefined };
}

/** Keeps cookies as a browser does: a later one replaces an earlier, an ended one goes. */
export const makeCookieJar = () => {
  const kept = new Map<string, string>();
  return {
    take: ({ headers }: Answer) => {
      for (const line of [headers['set-cookie'] ?? []].flat()) {
        const [pair = '', ...attributes] = line.split(';');
        const [name = '', ...value] = pair.split('=');
        const isOver = attributes.some((attribute) => /^\s*max-age=0$/iu.test(attribute));
        if (isOver) kept.delete(name);
        else kept.set(name, value.join('='));
      }
    },
    get header() {
      return [...kept].map(([name, value]) => `${name}=${value}`).join('; ');
    },
    get size() {
      return kept.size;
    },
  };
};
