/** The address that an invited person opens in the studio. */
export const inviteLink = (publicUrl: string, token: string): string =>
  new URL(`/invite?token=${encodeURIComponent(token)}`, publicUrl).href;
