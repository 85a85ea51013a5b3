/** The mark of the product: one hand gives, another takes. */
export const BatonMark = ({ size = 24 }: { readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
    <rect width="32" height="32" rx="8" fill="var(--baton-text)" />
    <path d="M9 21.3 23 10.7" stroke="var(--baton-surface)" strokeWidth="3" strokeLinecap="round" />
    <circle cx="9" cy="21.3" r="4" fill="#8f75f0" />
    <circle cx="23" cy="10.7" r="4" fill="#34b5a5" />
  </svg>
);
