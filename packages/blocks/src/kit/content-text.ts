import type { VisitorContent } from '@baton/core/message/content';

/** What the visitor typed; null where they did something else. */
export const contentText = (content: VisitorContent): string | null => (content.type === 'text' ? content.text : null);
