import { sql } from 'kysely';

export const fine = sql;
