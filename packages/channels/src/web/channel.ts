import type { VisitorMessage } from '@baton/core/live/visitor-api';
import type { Channel } from '../channel.ts';
import { decodeFromVisitor } from './decode.ts';
import { encodeForVisitor } from './encode.ts';

/** The widget and the hosted page. */
export const webChannel: Channel<VisitorMessage> = {
  kind: 'web',
  encode: encodeForVisitor,
  decode: decodeFromVisitor,
};
