interface Failed {
  readonly url: string;
  readonly timeoutMs: number;
  readonly isLate: boolean;
}

const SELF_SIGNED =
  'Its certificate is signed by itself; browsers refuse it. Node trusts it with NODE_EXTRA_CA_CERTS.';
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing listens there. Is the server running, and is the port right?',
  ENOTFOUND: 'There is no host of that name. Is it spelt right?',
  EAI_AGAIN: 'The name could not be looked up. Is there a connection?',
  ECONNRESET: 'The connection was cut off. Is it http instead of https, or the reverse?',
  EPIPE: 'The connection was cut off. Is it http instead of https, or the reverse?',
  UND_ERR_SOCKET: 'The connection was cut off. Is it http instead of https, or the reverse?',
  EHOSTUNREACH: 'There is no way to that host. Is there a firewall or a VPN between?',
  ENETUNREACH: 'There is no way to that host. Is there a connection?',
  ETIMEDOUT: 'The host did not answer. Is there a firewall between?',
  UND_ERR_CONNECT_TIMEOUT: 'The host did not answer. Is there a firewall between?',
  CERT_HAS_EXPIRED: 'Its certificate has expired; browsers refuse it.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'Its certificate is for another name; browsers refuse it.',
  DEPTH_ZERO_SELF_SIGNED_CERT: SELF_SIGNED,
  SELF_SIGNED_CERT_IN_CHAIN: SELF_SIGNED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'Its certificate lacks the ones between it and the root; browsers may refuse it.',
  ERR_SSL_WRONG_VERSION_NUMBER: 'It does not speak TLS at that port. Is it http instead of https?',
};

/** Why no answer came, in one or two sentences. */
export function explainFailure(cause: unknown, { url, timeoutMs, isLate }: Failed): string {
  const host = findHost(url);
  if (isLate) return `${host} did not answer within ${timeoutMs / 1000} s. --timeout waits longer.`;
  const code = findCode(cause);
  const reason =
    REASONS[code] ?? (code.startsWith('HPE_') ? 'What answers there does not speak HTTP.' : undefined);
  return `${host} could not be reached. ${reason ?? `(${code || 'no reason given'})`}`;
}

function findHost(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}

/** The code of Node's error, which `fetch` puts inside another one. */
function findCode(cause: unknown): string {
  for (let error = cause, depth = 0; error instanceof Error && depth < 5; error = error.cause, depth++) {
    const { code } = error as { code?: unknown };
    if (typeof code === 'string') return code;
    if (error instanceof AggregateError && error.errors[0] instanceof Error) {
      const { code: inner } = error.errors[0] as { code?: unknown };
      if (typeof inner === 'string') return inner;
    }
  }
  return '';
}
