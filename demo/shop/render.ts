export function renderSite(_: { version: string }): Iterable<{ path: string; content: string }> { return []; }
