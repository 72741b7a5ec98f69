const SECRET = '(a secret, kept back)';

/**
 * The value with every `token` in it named and not written out, however deep. SECURITY: a copy travels by
 * mail and in folders that sync, and whoever holds a token can open the conversation or the cart.
 */
export function hideSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(hideSecrets);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === 'token' ? SECRET : hideSecrets(inner)]),
  );
}

/** A record's value as a copy may show it; kinds that are a secret as a whole are only named. */
export function hideSecret(kind: string, value: unknown): unknown {
  return kind === 'cart' ? SECRET : hideSecrets(value);
}
