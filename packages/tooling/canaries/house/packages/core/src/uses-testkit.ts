export { clock } from '@baton/testkit/clock';
