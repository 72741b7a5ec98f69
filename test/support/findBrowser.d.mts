/** Path of a browser to test with; null when there is none. */
export function findBrowser(): Promise<string | null>;
