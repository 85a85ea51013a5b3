import { unlisted } from 'unlisted';
import { alive } from './alive.ts';

unlisted(alive);
