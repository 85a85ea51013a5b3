import type { UserId } from '@baton/core/ids';
import type { ServiceContext } from '@baton/service/context';

/** Who signed in, as the server read it from the cookie; not yet anyone's membership. */
export interface Login {
  readonly userId: UserId;
}

/** What a request brings. Membership is loaded by the access rules, so that no procedure can skip them. */
export interface ApiContext {
  readonly service: ServiceContext;
  readonly login: Login | null;
  /** The header `x-baton-workspace`, not yet checked; null chooses the first membership. */
  readonly workspaceId: string | null;
  /** PUBLIC_URL: where people reach this installation; links are made from it. */
  readonly publicUrl: string;
  /** Whether an error means that the database cannot be reached now, which is answered as `unavailable` (B5). */
  readonly isDatabaseAway: (error: unknown) => boolean;
}

/** The header by which someone with several workspaces names the one they are in. */
export const workspaceHeader = 'x-baton-workspace';

/** The context of one HTTP request; `header` is the value of {@link workspaceHeader}, if it was sent once. */
export const createApiContext = (request: {
  readonly service: ServiceContext;
  readonly login: Login | null;
  readonly publicUrl: string;
  readonly header: string | readonly string[] | undefined;
  readonly isDatabaseAway?: (error: unknown) => boolean;
}): ApiContext => ({
  service: request.service,
  login: request.login,
  publicUrl: request.publicUrl,
  workspaceId: typeof request.header === 'string' ? request.header : null,
  isDatabaseAway: request.isDatabaseAway ?? (() => false),
});
