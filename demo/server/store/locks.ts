/** Keys of PostgreSQL's advisory locks, so that no two jobs take the same one. */
export const LOCKS = { migrate: 7_460_001, retention: 7_460_002, notices: 7_460_003 } as const;
