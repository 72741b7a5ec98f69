/* Path data from Lucide (ISC licence), simplified. */
export const DOWNLOAD = 'M12 4v11m-5-5 5 5 5-5M5 20h14';
export const TRASH = 'M4 6h16M9 6V3h6v3M6 6l1 15h10l1-15M10 10v7M14 10v7';
export const NEXT = 'm9 18 6-6-6-6';
