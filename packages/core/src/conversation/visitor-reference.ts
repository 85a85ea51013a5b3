/** How a visitor without a name is called (002-06). */
export const visitorReference = (reference: number): string => `#W-${reference}`;
