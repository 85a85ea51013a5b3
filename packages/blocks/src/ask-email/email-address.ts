const labelLimit = 63;
const localLimit = 64;
const addressLimit = 254;

const isLabel = (label: string): boolean =>
  label.length >= 1 &&
  label.length <= labelLimit &&
  /^[\p{L}\p{N}-]+$/u.test(label) &&
  !label.startsWith('-') &&
  !label.endsWith('-');

const isDomain = (domain: string): boolean => {
  const labels = domain.split('.');
  return labels.length >= 2 && labels.every(isLabel) && (labels.at(-1) ?? '').length >= 2;
};

const isLocalPart = (local: string): boolean =>
  local.length >= 1 &&
  local.length <= localLimit &&
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+$/u.test(local) &&
  !local.startsWith('.') &&
  !local.endsWith('.') &&
  !local.includes('..');

/** The e-mail address that a text is, without outer space; null when it is none. Linear in the text (reliability.md, B66). */
export const emailAddressOf = (text: string): string | null => {
  const address = text.trim();
  const at = address.lastIndexOf('@');
  if (address.length > addressLimit || at === -1) return null;
  return isLocalPart(address.slice(0, at)) && isDomain(address.slice(at + 1)) ? address : null;
};
