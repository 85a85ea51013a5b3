/** One place that breaks a law of the house. `file` is relative to the repository. */
export type Violation = { file: string; law: string; detail: string };

export function sayViolation({ file, law, detail }: Violation): string {
  return `${file}: ${detail} [${law}]`;
}
