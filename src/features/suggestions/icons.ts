/* Path data from Lucide (ISC licence). */
export const TAG =
  'M3 4v7.2l10 10a2 2 0 0 0 2.8 0l5.4-5.4a2 2 0 0 0 0-2.8L11.2 3H4a1 1 0 0 0-1 1zM7.5 7.5h.01';
export const PLUS = 'M5 12h14M12 5v14';
export const CHECK = 'M20 6 9 17l-5-5';
export const PREVIOUS = 'm15 18-6-6 6-6';
export const NEXT = 'm9 18 6-6-6-6';
export const STAR = 'M12 3l2.8 5.8 6.2.9-4.5 4.4 1.1 6.3L12 17.4l-5.6 3 1.1-6.3L3 9.7l6.2-.9z';
