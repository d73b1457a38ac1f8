/** The part of schema `auth` that we ask ourselves; the rest is better-auth's to read and write. */
export type AuthTables = {
  'auth.user': { id: string; email: string };
  'auth.verification': { id: string; identifier: string; value: string; expires_at: Date };
  'auth.session': {
    id: string;
    user_id: string;
    token: string;
    method: string;
    expires_at: Date;
    created_at: Date;
    user_agent: string | null;
  };
  'auth.passkey': { id: string; user_id: string; name: string | null; created_at: Date };
};

const times = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

/** better-auth's names of fields → ours, in the manner of the rest of the database. */
export const columns = {
  user: { ...times, emailVerified: 'email_verified' },
  session: {
    ...times,
    expiresAt: 'expires_at',
    userId: 'user_id',
    ipAddress: 'ip_address',
    userAgent: 'user_agent',
  },
  account: {
    ...times,
    accountId: 'account_id',
    providerId: 'provider_id',
    userId: 'user_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
  },
  verification: { ...times, expiresAt: 'expires_at' },
  passkey: {
    createdAt: 'created_at',
    publicKey: 'public_key',
    userId: 'user_id',
    credentialID: 'credential_id',
    deviceType: 'device_type',
    backedUp: 'backed_up',
  },
} as const;
