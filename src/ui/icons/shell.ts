/* Path data from Lucide (ISC licence), circles written as arcs. */
export const SEARCH = 'm21 21-4.3-4.3M19 11a8 8 0 1 1-16 0 8 8 0 0 1 16 0z';
export const CLOSE = 'M18 6 6 18M6 6l12 12';
export const BACK = 'm15 18-6-6 6-6';
export const PERSON = 'M19 21v-2a4 4 0 0 0-4-4H9a4 4 0 0 0-4 4v2M16 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0z';
export const PARCEL = 'M12 22V12M3.3 7l8.7 5 8.7-5M3 8v8l9 5 9-5V8l-9-5zM7.5 4.3l9 5.1';
export const SPEECH = 'M21 15a2 2 0 0 1-2 2H7l-4 4V5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2zM13 8H7M17 12H7';
export const BOOK =
  'M12 7v14M3 18a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1h5a4 4 0 0 1 4 4 4 4 0 0 1 4-4h5a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1h-6a3 3 0 0 0-3 3 3 3 0 0 0-3-3z';
export const TAG =
  'M3 4v7.2l10 10a2 2 0 0 0 2.8 0l5.4-5.4a2 2 0 0 0 0-2.8L11.2 3H4a1 1 0 0 0-1 1zM7.5 7.5h.01';
export const SEND = 'm5 12 7-7 7 7M12 19V5';
