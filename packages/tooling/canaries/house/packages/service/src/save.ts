import { sql } from 'kysely';

export const save = sql;
