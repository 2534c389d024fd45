-- The ID token of a sign-in through the provider of identities (OIDC): with it the provider ends its own session when the
-- person leaves. Null for a sign-in with a password.
alter table access.sign_in add column id_token text;
