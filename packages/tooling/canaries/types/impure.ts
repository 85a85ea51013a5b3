export const folder = process.cwd();
export const page = document.title;
export const timer = setTimeout;
