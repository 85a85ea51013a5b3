/** A text without U+0000 and halves of surrogate pairs, which a filter may have cut and the database cannot keep (B25). */
export const storable = (text: string): string => text.replace(/\0|\p{Surrogate}/gu, '\uFFFD');
