/** What screen readers need of a dialog: a name for its close button, and a head that is no second banner of the page. */
export const dialogNames = {
  closeButtonProps: { 'aria-label': 'Close' },
  attributes: { header: { role: 'presentation' } },
} as const;
