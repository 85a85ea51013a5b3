import { fine } from '@baton/db/fine';

export const undeclared = fine;
