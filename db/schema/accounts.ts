import type { Generated } from 'kysely';

export type UsersTable = {
  id: Generated<number>;
  email: string;
  email_key: string;
  name: string;
  role: 'admin' | 'officer' | 'juror' | 'leader';
  locale: 'id' | 'en';
  theme: 'auto' | 'light' | 'dark';
  password_hash: string | null;
  status: 'invited' | 'active' | 'disabled';
  last_signed_in_at: string | null;
  created_at: string;
  updated_at: string;
};

/** A signed-in device. Only the SHA-256 of the cookie's token is kept. */
export type SessionsTable = {
  id: Generated<number>;
  token_hash: string;
  user_id: number;
  user_agent: string;
  ip: string;
  created_at: string;
  last_seen_at: string;
  expires_at: string;
};

/** One-time links: first admin set-up, invitation, password recovery. Only hashes are kept. */
export type AccountTokensTable = {
  id: Generated<number>;
  user_id: number | null;
  purpose: 'setup' | 'invitation' | 'recovery';
  token_hash: string;
  expires_at: string;
  used_at: string | null;
  created_at: string;
};

/** Failed sign-ins in a row per address, known or not; the address is kept as a hash. */
export type SignInFailuresTable = {
  address_hash: string;
  failures: number;
  last_at: string;
  locked_until: string | null;
};
