import type { Control } from '@baton/core/conversation/conversation';
import type { Message } from '@baton/core/message/message';

/** Messages that changed after a revision, in order of `seq`; `hasMore`: ask again after `revision`. */
export interface MessagePage {
  readonly messages: readonly Message[];
  readonly lastSeq: number;
  readonly revision: number;
  readonly control: Control;
  readonly hasMore: boolean;
}
