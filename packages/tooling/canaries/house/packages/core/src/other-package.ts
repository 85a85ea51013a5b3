import { sortBy } from 'lodash';

export const otherPackage = sortBy;
