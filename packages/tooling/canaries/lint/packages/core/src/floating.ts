async function later(): Promise<number> {
  return 1;
}

export function forget(): void {
  later();
}
