export const menuBlock = 'menu';
