/* Path data from Lucide (ISC licence), circles written as arcs. */
export const EYE = 'M2 12s3.6-7 10-7 10 7 10 7-3.6 7-10 7-10-7-10-7zM15 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0z';
export const BASKET = 'M2 3h3l3 13h11l3-9H6M10 20h.01M18 20h.01';
export const CHOICE = 'M9 12l2 2 4-4M12 22s8-3 8-10V5l-8-3-8 3v7c0 7 8 10 8 10z';
export const OTHER = 'M4 7h16M4 12h16M4 17h10';
export const DOWNLOAD = 'M12 4v11m-5-5 5 5 5-5M5 20h14';
export const TRASH = 'M4 6h16M9 6V3h6v3M6 6l1 15h10l1-15M10 10v7M14 10v7';
export const NEXT = 'm9 18 6-6-6-6';
