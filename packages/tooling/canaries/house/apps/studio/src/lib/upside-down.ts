export const upsideDown = () => import('../features/live-chat/inbox.ts');
