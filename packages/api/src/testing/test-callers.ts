import type { ActingMember } from '@baton/service/identity/acting-member';
import type { TestService } from '@baton/service/setup/testing/test-service';
import type { TestWorkspace } from '@baton/service/setup/testing/test-workspace';
import type { ApiContext } from '../context.ts';
import { createApiContext } from '../context.ts';
import type { Caller } from './expected-access.ts';

/** A request of someone who signed in, or of nobody. */
export const requestOf = (service: TestService, member: ActingMember | null, header?: string): ApiContext =>
  createApiContext({
    service,
    login: member === null ? null : { userId: member.userId },
    publicUrl: 'https://baton.example',
    header,
  });

/** Who each caller of the walk is. */
export const memberOf = (caller: Caller, here: TestWorkspace, elsewhere: TestWorkspace): ActingMember | null => {
  if (caller === 'nobody') return null;
  return caller === 'stranger' ? elsewhere.workspaceOwner : here[caller];
};
