export function word(kind: 'bot' | 'queue'): string {
  switch (kind) {
    case 'bot':
      return 'Bot';
  }
  return '';
}
