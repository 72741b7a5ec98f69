/* Path data from Lucide (ISC licence), circles written as arcs. */
export const TRACK = 'M12 22V12M3.3 7l8.7 5 8.7-5M3 8v8l9 5 9-5V8l-9-5zM7.5 4.3l9 5.1';
export const CLOCK = 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 7v5l3 2';
export const REFRESH = 'M3 12a9 9 0 0 1 15.4-6.4L21 8M21 3v5h-5M21 12a9 9 0 0 1-15.4 6.4L3 16M8 16H3v5';
export const NEXT = 'm9 18 6-6-6-6';
