/** Who signs in at the demo's desk, and how; printed by `npm run demo`. */
export const DEMO_PASSWORD = 'demo-desk';
export const DEMO_AGENTS = [
  { email: 'noor@oatandelm.example', name: 'Noor', avatarUrl: '/img/agents/noor.svg' },
  { email: 'jonas@oatandelm.example', name: 'Jonas', avatarUrl: '/img/agents/jonas.svg' },
  { email: 'mei@oatandelm.example', name: 'Mei', avatarUrl: '/img/agents/mei.svg' },
] as const;
