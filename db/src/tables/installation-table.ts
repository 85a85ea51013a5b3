/** One row: what this installation is bound to. */
export interface InstallationTable {
  id: number;
  secret_fingerprint: string;
  set_up_token_hash: string | null;
  set_up_at: number | null;
}
