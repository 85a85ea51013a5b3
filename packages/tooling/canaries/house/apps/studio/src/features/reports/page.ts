import { inbox } from '../live-chat/inbox.ts';
import { appRouter } from '@baton/api/app-router';

export const page = [inbox, appRouter];
