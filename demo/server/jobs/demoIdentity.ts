/** With what the demo shop signs identity tokens: for one machine and a database in memory, as in docs/protocol.md. */
export const DEMO_IDENTITY = {
  identitySecret: 'only-for-the-demo-on-this-machine',
  identityAudience: 'demo',
} as const;
