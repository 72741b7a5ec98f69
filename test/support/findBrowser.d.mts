/** Path of a browser to test with; null when there is none. */
export function findBrowser(): Promise<string | null>;
/** What that browser needs in its environment beside the usual. */
export function browserEnvironment(path: string): Record<string, string>;
