export const folder = '/root/data';
