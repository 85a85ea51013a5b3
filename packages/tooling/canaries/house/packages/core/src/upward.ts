import { save } from '@baton/service/save';

export const upward = save;
