import type { ChannelKind } from '@baton/core/conversation/conversation';
import type { VisitorContent } from '@baton/core/message/content';
import type { Message } from '@baton/core/message/message';
import type { Refusal } from '@baton/core/refusals';
import type { Result } from '@baton/core/result';

/**
 * One way to reach visitors. `Encoded` is a message as this channel carries it; nothing of the staff's (member ids, blocks,
 * their own client ids) is in it. Both directions are pure.
 */
export interface Channel<Encoded> {
  readonly kind: ChannelKind;
  encode(message: Message): Encoded;
  /** What a visitor sent, from JSON of outside; refuses with `invalid_input`, or `too_large` past a limit. */
  decode(input: unknown): Result<VisitorContent, Refusal>;
}
