export function deep(value: number): number {
  if (value > 1) {
    if (value > 2) {
      if (value > 3) {
        if (value > 4) return 1;
      }
    }
  }
  return 0;
}
